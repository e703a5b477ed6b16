package io.intellisense.clip.image;

import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageHeader;
import org.bytedeco.opencv.global.opencv_imgcodecs;

/** How much of a JPEG's resolution need not be decoded: an eighth costs a fraction of the whole. */
final class Reduction {

    /** Below twice the target the vectors of a reduced decode drift from those of a full one. */
    private static final int LEAST_SIZE = 2;

    /** Smaller pictures are decoded in full: that costs little, and stays exact. */
    private static final long LEAST_PIXELS = 1_000_000;

    private Reduction() {}

    /**
     * 8, 4 or 2 where a JPEG decoded at such a fraction still has twice the target; 1 otherwise.
     *
     * @param length of the side that is to become {@code target} pixels
     */
    static int of(ImageHeader header, int length, int target) {
        long pixels = (long) header.width() * header.height();
        if (header.format() != ImageFormat.JPEG || pixels < LEAST_PIXELS) {
            return 1;
        }
        for (int reduction = 8; reduction > 1; reduction /= 2) {
            if (length / reduction >= LEAST_SIZE * (long) target) {
                return reduction;
            }
        }
        return 1;
    }

    /** Whether an output pixel is made of a block of 8 pixels, or more: what is decoded at a quarter is at least twice the target. */
    static boolean makesPixelsOfBlocks(int flags) {
        return flags == opencv_imgcodecs.IMREAD_REDUCED_COLOR_4 || flags == opencv_imgcodecs.IMREAD_REDUCED_COLOR_8;
    }

    /** OpenCV's name for it. */
    static int flags(int reduction) {
        return switch (reduction) {
            case 8 -> opencv_imgcodecs.IMREAD_REDUCED_COLOR_8;
            case 4 -> opencv_imgcodecs.IMREAD_REDUCED_COLOR_4;
            case 2 -> opencv_imgcodecs.IMREAD_REDUCED_COLOR_2;
            default -> opencv_imgcodecs.IMREAD_COLOR;
        };
    }
}
