package io.intellisense.clip.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures for tests: quarters of red, green (right), blue (below) and white, so that one sees how a picture was turned. */
final class Pictures {

    static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    static final Color[] QUARTERS = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
    private static final int JPEG_HEAD_BYTES = 2;
    private static final int PNG_HEAD_BYTES = 33;

    private Pictures() {}

    static BufferedImage quarters(int width, int height, int imageType) {
        BufferedImage image = new BufferedImage(width, height, imageType);
        Graphics2D pen = image.createGraphics();
        for (int i = 0; i < QUARTERS.length; i++) {
            pen.setColor(QUARTERS[i]);
            pen.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
        }
        pen.dispose();
        return image;
    }

    static byte[] encode(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new AssertionError("ImageIO cannot write such a " + format);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    static byte[] quarters(String format) {
        return encode(quarters(120, 80, BufferedImage.TYPE_INT_RGB), format);
    }

    static byte[] golden(String name) throws IOException {
        return Files.readAllBytes(GOLDEN.resolve(name));
    }

    /** Puts an Exif segment right after a JPEG's first marker. */
    static byte[] jpegWithOrientation(byte[] jpeg, int orientation) {
        byte[] exif = exif(orientation);
        ByteBuffer segment = ByteBuffer.allocate(10 + exif.length);
        segment.putShort((short) 0xFFE1).putShort((short) (8 + exif.length));
        segment.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put(exif);
        return insert(jpeg, JPEG_HEAD_BYTES, segment.array());
    }

    /** Puts an eXIf chunk right after a PNG's header. */
    static byte[] pngWithOrientation(byte[] png, int orientation) {
        return insert(png, PNG_HEAD_BYTES, pngChunk("eXIf", exif(orientation)));
    }

    static byte[] pngChunk(String type, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + content.length);
        chunk.putInt(content.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(content);
        CRC32 checksum = new CRC32();
        checksum.update(chunk.array(), 4, 4 + content.length);
        return chunk.putInt((int) checksum.getValue()).array();
    }

    /** The smallest Exif there is: one directory with one entry. */
    private static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(26).order(ByteOrder.BIG_ENDIAN);
        tiff.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        tiff.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation);
        return tiff.array();
    }

    /** A plain TIFF of one strip: Java's own writer knows no orientation. */
    static byte[] tiffWithOrientation(BufferedImage image, int orientation) {
        int[][] entries = {
            {256, image.getWidth()},
            {257, image.getHeight()},
            {258, 8},
            {259, 1},
            {262, 2},
            {273, 200},
            {0x0112, orientation},
            {277, 3},
            {278, image.getHeight()},
            {279, image.getWidth() * image.getHeight() * 3}
        };
        byte[] rgb = rgb(image);
        ByteBuffer tiff = ByteBuffer.allocate(200 + rgb.length).order(ByteOrder.BIG_ENDIAN);
        tiff.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8).putShort((short) entries.length);
        for (int[] entry : entries) {
            boolean fits = entry[1] < 65_536;
            tiff.putShort((short) entry[0]).putShort((short) (fits ? 3 : 4)).putInt(1);
            tiff.putInt(fits ? entry[1] << 16 : entry[1]);
        }
        return tiff.put(200, rgb).array();
    }

    private static byte[] rgb(BufferedImage image) {
        try {
            return PngPixels.rgb(encode(image, "png"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] insert(byte[] file, int at, byte[] part) {
        byte[] joined = Arrays.copyOf(file, file.length + part.length);
        System.arraycopy(part, 0, joined, at, part.length);
        System.arraycopy(file, at, joined, at + part.length, file.length - at);
        return joined;
    }
}
