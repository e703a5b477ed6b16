package io.intellisense.index;

/** The names under which an image's facts are stored beside its vector. */
final class PayloadFields {

    static final String SHA256 = "sha256";
    static final String LOCATIONS = "locations";

    /** Every folder above a location: derived from the locations, for filtering only. */
    static final String FOLDERS = "folders";

    static final String FORMAT = "format";
    static final String WIDTH = "width";
    static final String HEIGHT = "height";
    static final String BYTES = "bytes";
    static final String TAKEN_AT = "takenAt";
    static final String CAMERA = "camera";
    static final String LENS = "lens";

    /** Landscape, portrait or square: derived from the size, for filtering only. Images of earlier versions lack it. */
    static final String ASPECT = "aspect";

    /** The EXIF orientation that was applied. */
    static final String ORIENTATION = "orientation";

    /** Where the picture was taken: an object of {@code lat} and {@code lon}, as Qdrant wants it. */
    static final String LOCATION = "location";

    /** 64 bits of how the picture looks, as a signed number; absent where that is not known. */
    static final String PERCEPTUAL_HASH = "perceptualHash";

    /** The name under which an upload came; absent where that is not known. */
    static final String FILE_NAME = "fileName";

    static final String INDEXED_AT = "indexedAt";

    private PayloadFields() {}
}
