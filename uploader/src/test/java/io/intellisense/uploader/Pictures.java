package io.intellisense.uploader;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Random;
import javax.imageio.ImageIO;

/** Small real pictures; each number gives another one. */
public final class Pictures {

    private static final int SIDE = 24;
    private static final int PNG_WIDTH_AT = 16;

    private Pictures() {}

    public static byte[] png(int number) {
        return encoded(number, SIDE, "png");
    }

    public static byte[] jpeg(int number) {
        return encoded(number, SIDE, "jpg");
    }

    /** Of so many bytes and more: noise cannot be compressed. */
    public static byte[] large(int number, int bytes) {
        return encoded(number, (int) Math.sqrt(bytes / 3.0) + 1, "png");
    }

    /** A PNG whose header declares this size, whatever it holds. */
    public static byte[] declaring(int width, int height) {
        byte[] png = png(0);
        ByteBuffer.wrap(png).putInt(PNG_WIDTH_AT, width).putInt(PNG_WIDTH_AT + 4, height);
        return png;
    }

    private static byte[] encoded(int number, int side, String format) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(number);
        for (int i = 0; i < side * side; i++) {
            image.setRGB(i % side, i / side, random.nextInt());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new AssertionError("ImageIO cannot write " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
