package io.intellisense.api.placeless;

import java.util.Arrays;

/** Which tags of a TIFF, and so of Exif, tell no place (TIFF 6.0; Exif 3.0, section 4.6). Those that nobody knows might. */
final class TiffTags {

    static final int STRIP_OFFSETS = 273;
    static final int STRIP_BYTES = 279;
    static final int TILE_OFFSETS = 324;
    static final int TILE_BYTES = 325;
    static final int SUB_DIRECTORIES = 330;
    static final int JPEG_OFFSET = 513;
    static final int JPEG_BYTES = 514;
    static final int JPEG_QUANTIZATION = 519;
    static final int JPEG_DC_CODES = 520;
    static final int JPEG_AC_CODES = 521;
    static final int EXIF = 34665;
    static final int GPS = 34853;
    static final int INTEROPERABILITY = 40965;

    /** First and last: how the picture is stored and looks, what took it, when, and by whom; no free text, and no notes of makers. */
    private static final int[][] HARMLESS = {
        {254, 268}, // then come a document's name and description,
        {271, 284}, // a page's name,
        {286, 347}, // and what Adobe and others added
        {512, 532},
        {33421, 33422}, // the pattern of a sensor
        {33432, 33437}, // copyright, exposure
        {EXIF, EXIF},
        {34675, 34675}, // colour profile
        {34850, 34850},
        {34855, 34855},
        {34864, 34869}, // sensitivity
        {36864, 37396}, // version, times, exposure, light, lens
        {37520, 37522}, // fractions of seconds
        {40960, 40963}, // colour space, size
        {INTEROPERABILITY, INTEROPERABILITY},
        {41483, 41996}, // sensor, rendering
        {42016, 42016},
        {42032, 42037}, // owner, camera, lens
        {42080, 42082}, // composites
        {42240, 42240}, // gamma
    };

    private TiffTags() {}

    static boolean tellsNoPlace(int tag) {
        return Arrays.stream(HARMLESS).anyMatch(range -> range[0] <= tag && tag <= range[1]);
    }

    /** A directory of its own with other meanings: whose rules of colour a camera follows. */
    static boolean tellsNoPlaceInInteroperability(int tag) {
        return tag == 1 || tag == 2;
    }
}
