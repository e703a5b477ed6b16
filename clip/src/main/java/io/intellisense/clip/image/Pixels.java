package io.intellisense.clip.image;

import static org.bytedeco.opencv.global.opencv_core.CV_8U;

import java.nio.ByteBuffer;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** From the pixels that a decoder made to those that are wanted. Each step closes the picture it is given where it returns another. */
final class Pixels {

    private static final int BGRA = 4;
    private static final double FROM_16_BITS = 1 / 256.0;
    private static final double HALF =
            0.5; // convertTo rounds; as in Pillow and libpng, the lower byte is to be dropped

    private Pixels() {}

    static Mat to8Bit(Mat picture) {
        if (picture.depth() == CV_8U) {
            return picture;
        }
        Mat reduced = new Mat();
        try (picture) {
            picture.convertTo(reduced, CV_8U, FROM_16_BITS, -HALF);
        }
        return reduced;
    }

    /** BGR from BGRA or grey. */
    static Mat withoutAlpha(Mat picture) {
        return switch (picture.channels()) {
            case 1 -> convert(picture, opencv_imgproc.COLOR_GRAY2BGR);
            case BGRA -> convert(picture, opencv_imgproc.COLOR_BGRA2BGR);
            default -> picture;
        };
    }

    /** BGR from BGRA, whose transparent parts become white; grey stays. */
    static Mat onWhite(Mat picture) {
        if (picture.channels() != BGRA) {
            return picture;
        }
        blendWithWhite(picture);
        return withoutAlpha(picture);
    }

    /** Shrinks to a longer side of at most {@code maxSide}. */
    static Mat shrink(Mat picture, int maxSide) {
        int longSide = Math.max(picture.cols(), picture.rows());
        if (longSide <= maxSide) {
            return picture;
        }
        double scale = (double) maxSide / longSide;
        Mat small = new Mat();
        try (picture;
                Size size = new Size(scaled(picture.cols(), scale), scaled(picture.rows(), scale))) {
            opencv_imgproc.resize(picture, small, size, 0, 0, opencv_imgproc.INTER_AREA);
        }
        return small;
    }

    static void swapRedAndBlue(byte[] pixels) {
        for (int i = 0; i < pixels.length; i += 3) {
            byte first = pixels[i];
            pixels[i] = pixels[i + 2];
            pixels[i + 2] = first;
        }
    }

    private static Mat convert(Mat picture, int conversion) {
        Mat converted = new Mat();
        try (picture) {
            opencv_imgproc.cvtColor(picture, converted, conversion);
        }
        return converted;
    }

    private static int scaled(int length, double scale) {
        return Math.max(1, (int) Math.round(length * scale));
    }

    private static void blendWithWhite(Mat bgra) {
        ByteBuffer pixels = bgra.createBuffer();
        byte[] row = new byte[bgra.cols() * BGRA];
        for (int y = 0; y < bgra.rows(); y++) {
            int start = Math.toIntExact(y * bgra.step());
            pixels.get(start, row);
            for (int x = 0; x < row.length; x += BGRA) {
                int alpha = row[x + 3] & 0xff;
                for (int c = x; c < x + 3; c++) {
                    row[c] = (byte) (((row[c] & 0xff) * alpha + 255 * (255 - alpha) + 127) / 255);
                }
            }
            pixels.put(start, row);
        }
    }
}
