package io.intellisense.clip.image;

import static org.bytedeco.opencv.global.opencv_core.CV_8U;

import java.nio.ByteBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** The steps from a decoded picture to a small JPEG. Each closes the picture it is given where it returns another. */
final class Thumbnail {

    private static final int QUALITY = 85;
    private static final int BGRA = 4;
    private static final double TO_8_BITS = 1 / 256.0;

    private Thumbnail() {}

    /** Any picture as 8-bit BGR or grey, its transparent parts white. */
    static Mat onWhite(Mat picture) {
        if (picture.depth() != CV_8U) {
            Mat reduced = new Mat();
            try (picture) {
                picture.convertTo(reduced, CV_8U, TO_8_BITS, 0);
            }
            return onWhite(reduced);
        }
        if (picture.channels() != BGRA) {
            return picture;
        }
        blendWithWhite(picture);
        Mat opaque = new Mat();
        try (picture) {
            opencv_imgproc.cvtColor(picture, opaque, opencv_imgproc.COLOR_BGRA2BGR);
        }
        return opaque;
    }

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

    static byte[] toJpeg(Mat picture) {
        try (BytePointer extension = new BytePointer(".jpg");
                BytePointer encoded = new BytePointer();
                IntPointer options = new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, QUALITY)) {
            if (!opencv_imgcodecs.imencode(extension, picture, encoded, options)) {
                throw new IllegalStateException(
                        "OpenCV cannot write a JPEG of " + picture.cols() + " x " + picture.rows());
            }
            byte[] jpeg = new byte[Math.toIntExact(encoded.limit())];
            encoded.get(jpeg);
            return jpeg;
        }
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
