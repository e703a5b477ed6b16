package io.intellisense.domain;

import java.util.Locale;

/**
 * How large an image may be before any decoder sees it.
 *
 * @param maxBytes bytes of the encoded file
 * @param maxPixels width times height, as the header declares them
 * @param maxSide pixels of the longer side
 */
public record ImageLimits(long maxBytes, long maxPixels, int maxSide) {

    /** 100 MB, 100 megapixels, 25,000 pixels a side. */
    public static final ImageLimits DEFAULT = new ImageLimits(100_000_000, 100_000_000, 25_000);

    public ImageLimits {
        if (maxBytes < 1 || maxPixels < 1 || maxSide < 1) {
            throw new IllegalArgumentException("Image limits must be positive, but were: " + maxBytes + " bytes, "
                    + maxPixels + " pixels, " + maxSide + " pixels a side");
        }
    }

    /** Refuses a file of no bytes or of too many. */
    public void checkBytes(long bytes) throws ImageRejectedException {
        if (bytes == 0) {
            throw new ImageRejectedException(RejectReason.EMPTY, "The file is empty");
        }
        if (bytes > maxBytes) {
            throw new ImageRejectedException(
                    RejectReason.TOO_MANY_BYTES,
                    format("The file has %,d bytes; at most %,d are allowed", bytes, maxBytes));
        }
    }

    /** Refuses a picture whose header declares more than is allowed. */
    public void checkSize(int width, int height) throws ImageRejectedException {
        if (Math.max(width, height) > maxSide) {
            throw new ImageRejectedException(
                    RejectReason.SIDE_TOO_LONG,
                    format("The picture is %,d x %,d; a side may have at most %,d pixels", width, height, maxSide));
        }
        if ((long) width * height > maxPixels) {
            throw new ImageRejectedException(
                    RejectReason.TOO_MANY_PIXELS,
                    format("The picture is %,d x %,d; at most %,d pixels are allowed", width, height, maxPixels));
        }
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
