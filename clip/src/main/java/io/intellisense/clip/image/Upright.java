package io.intellisense.clip.image;

import static org.bytedeco.opencv.global.opencv_core.ROTATE_180;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_CLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_COUNTERCLOCKWISE;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** Undoes the EXIF orientations (Exif 2.32, tag 0x0112), each of which says where row 0 and column 0 of the stored picture belong. */
final class Upright {

    private static final int AROUND_HORIZONTAL_AXIS = 0;
    private static final int AROUND_VERTICAL_AXIS = 1;

    private Upright() {}

    /** Whether an upright picture is as wide as the stored one is high. */
    static boolean swapsSides(int orientation) {
        return orientation >= 5;
    }

    /** Whether an upright picture's columns run against the direction in which they are stored. */
    static boolean reversesColumns(int orientation) {
        return orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
    }

    /** Whether an upright picture's rows run against the direction in which they are stored. */
    static boolean reversesRows(int orientation) {
        return orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
    }

    /** Turns a picture upright; the picture that is given is closed where another is returned. */
    static Mat turn(Mat stored, int orientation) {
        if (orientation == 1) {
            return stored;
        }
        Mat upright = new Mat();
        try (stored) {
            switch (orientation) {
                case 2 -> opencv_core.flip(stored, upright, AROUND_VERTICAL_AXIS);
                case 3 -> opencv_core.rotate(stored, upright, ROTATE_180);
                case 4 -> opencv_core.flip(stored, upright, AROUND_HORIZONTAL_AXIS);
                case 5 -> opencv_core.transpose(stored, upright);
                case 6 -> opencv_core.rotate(stored, upright, ROTATE_90_CLOCKWISE);
                case 7 -> {
                    opencv_core.transpose(stored, upright);
                    opencv_core.rotate(upright, upright, ROTATE_180);
                }
                case 8 -> opencv_core.rotate(stored, upright, ROTATE_90_COUNTERCLOCKWISE);
                default -> throw new IllegalArgumentException("An EXIF orientation is 1 to 8, but was: " + orientation);
            }
            return upright;
        }
    }
}
