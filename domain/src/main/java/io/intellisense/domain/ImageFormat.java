package io.intellisense.domain;

import java.util.Locale;
import java.util.Optional;

/** The image formats that are indexed, told apart by their first bytes and never by a file's name. */
public enum ImageFormat {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    GIF("image/gif", "gif"),
    BMP("image/bmp", "bmp"),
    TIFF("image/tiff", "tiff");

    /** So many first bytes are enough for {@link #sniff}. */
    public static final int SNIFF_BYTES = 16;

    private final String mediaType;
    private final String extension;

    ImageFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The IANA media type, fit for a {@code Content-Type} header. */
    public String mediaType() {
        return mediaType;
    }

    /** The usual file extension, without the dot. */
    public String extension() {
        return extension;
    }

    /** The word used in payloads, filters and JSON: {@code jpeg}, {@code png}, ... */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ImageFormat ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** Recognises a format by its magic bytes; empty where no format of ours begins like that. */
    public static Optional<ImageFormat> sniff(byte[] head) {
        if (begins(head, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (begins(head, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of(PNG);
        }
        if (begins(head, 0, 'R', 'I', 'F', 'F') && begins(head, 8, 'W', 'E', 'B', 'P')) {
            return Optional.of(WEBP);
        }
        if (begins(head, 0, 'G', 'I', 'F', '8', '7', 'a') || begins(head, 0, 'G', 'I', 'F', '8', '9', 'a')) {
            return Optional.of(GIF);
        }
        if (begins(head, 0, 'I', 'I', 42, 0) || begins(head, 0, 'M', 'M', 0, 42)) {
            return Optional.of(TIFF);
        }
        return begins(head, 0, 'B', 'M') ? Optional.of(BMP) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int offset, int... magic) {
        if (bytes.length < offset + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[offset + i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
