package io.intellisense.cli;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures that decoders stumble over, each with a colour of its own so that no two are the same. */
final class HostilePictures {

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private int drawn;

    byte[] ordinary(String format) throws IOException {
        return encode(picture(BufferedImage.TYPE_INT_RGB), format);
    }

    byte[] sixteenBit() throws IOException {
        return encode(picture(BufferedImage.TYPE_USHORT_GRAY), "png");
    }

    byte[] animated(int frames) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < frames; i++) {
                writer.writeToSequence(new IIOImage(picture(BufferedImage.TYPE_BYTE_INDEXED), null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A complete file whose header, and nothing else of it, speaks of another size. */
    byte[] declaring(String format, int width, int height) throws IOException {
        byte[] file = ordinary(format);
        ByteBuffer big = ByteBuffer.wrap(file);
        ByteBuffer little = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        switch (format) {
            case "png" -> big.putInt(16, width).putInt(20, height);
            case "gif" -> little.putShort(6, (short) width).putShort(8, (short) height);
            case "bmp" -> little.putInt(18, width).putInt(22, height);
            case "jpg" -> {
                int frame = startOfFrame(file);
                big.putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
            }
            default -> throw new IllegalArgumentException(format);
        }
        return file;
    }

    /** Black, one bit a pixel: thousands of times smaller than what a decoder makes of it. */
    byte[] bomb(int width, int height) throws IOException {
        byte[] row = new byte[1 + (width + 7) / 8];
        return png(width, height, 1, 0, deflated(row, height), new byte[0]);
    }

    /** A small picture with far more data behind its last row than its header speaks of. */
    byte[] overflowing(int megabytes) throws IOException {
        return png(64, 64, 8, 0, deflated(new byte[1 << 20], megabytes), new byte[0]);
    }

    /** A small picture with a compressed text that nobody would want to unpack. */
    byte[] withHugeText(int megabytes) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        text.write(deflated(new byte[1 << 20], megabytes));
        return png(64, 64, 8, 0, deflated(new byte[65], 64), chunk("zTXt", text.toByteArray()));
    }

    private static byte[] png(int width, int height, int bits, int colour, byte[] pixels, byte[] before)
            throws IOException {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) bits)
                .put((byte) colour)
                .array();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(PNG_SIGNATURE);
        file.write(chunk("IHDR", header));
        file.write(before);
        file.write(chunk("IDAT", pixels));
        file.write(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(type.getBytes(StandardCharsets.ISO_8859_1));
        checksum.update(content);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(content.length);
        out.writeBytes(type);
        out.write(content);
        out.writeInt((int) checksum.getValue());
        return bytes.toByteArray();
    }

    private static byte[] deflated(byte[] part, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            for (int i = 0; i < times; i++) {
                out.write(part);
            }
        }
        return bytes.toByteArray();
    }

    private static int startOfFrame(byte[] jpeg) {
        for (int i = 2; i < jpeg.length - 1; i++) {
            if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xc0) {
                return i;
            }
        }
        throw new AssertionError("The JPEG has no frame");
    }

    private BufferedImage picture(int type) {
        BufferedImage image = new BufferedImage(200, 160, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.getHSBColor(drawn++ * 0.137f, 0.8f, 0.9f));
        pen.fillOval(20, 20, 40 + 10 * (drawn % 12), 100);
        pen.dispose();
        return image;
    }

    private static byte[] encode(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, bytes)) {
            throw new AssertionError("ImageIO cannot write such a " + format);
        }
        return bytes.toByteArray();
    }
}
