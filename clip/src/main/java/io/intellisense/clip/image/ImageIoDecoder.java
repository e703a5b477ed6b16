package io.intellisense.clip.image;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;

import io.intellisense.domain.file.Bytes;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.bytedeco.opencv.opencv_core.Mat;

/** Java's own decoders, for the kinds of TIFF, GIF, PNG and BMP that OpenCV does not know. */
final class ImageIoDecoder {

    private ImageIoDecoder() {}

    /** Decodes the first frame to 8-bit BGRA, or to BGR without its alpha; null where ImageIO cannot. */
    static Mat decode(ByteBuffer file, boolean withAlpha) {
        try (ImageInputStream input = new MemoryCacheImageInputStream(Bytes.stream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return toMat(reader.read(0), withAlpha);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) { // its readers answer damaged files with exceptions of every kind
            return null;
        }
    }

    private static Mat toMat(BufferedImage image, boolean withAlpha) {
        if (image.getRaster().getTransferType() > DataBuffer.TYPE_INT) {
            return null; // real numbers, of which nobody says what is white
        }
        int width = image.getWidth();
        Mat mat = new Mat(image.getHeight(), width, withAlpha ? CV_8UC4 : CV_8UC3);
        ByteBuffer pixels = mat.createBuffer();
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            readRow(image, y, row);
            for (int argb : row) {
                pixels.put((byte) argb).put((byte) (argb >> 8)).put((byte) (argb >> 16));
                if (withAlpha) {
                    pixels.put((byte) (argb >> 24));
                }
            }
        }
        return mat;
    }

    /** Reads ARGB. Grey is read as stored: Java takes it to be linear light and would brighten it. */
    private static void readRow(BufferedImage image, int y, int[] row) {
        if (image.getColorModel().getColorSpace().getType() != ColorSpace.TYPE_GRAY
                || image.getColorModel().hasAlpha()) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            return;
        }
        Raster raster = image.getRaster();
        int bits = raster.getSampleModel().getSampleSize(0);
        raster.getSamples(0, y, row.length, 1, 0, row);
        for (int x = 0; x < row.length; x++) {
            int grey = bits > 8 ? row[x] >> bits - 8 : row[x] * 255 / ((1 << bits) - 1);
            row[x] = 0xff00_0000 | grey * 0x01_0101;
        }
    }
}
