package io.intellisense.flink.fake;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws small pictures: the same number always gives the same bytes, different numbers give different ones. */
public final class Pictures {

    private Pictures() {}

    public static byte[] png(int number) {
        return draw(number, "png");
    }

    public static byte[] jpeg(int number) {
        return draw(number, "jpg");
    }

    /** Writes {@code <folder>/<group>/<number>.png}, a hundred in a group. */
    public static void writePngs(Path folder, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Path group = Files.createDirectories(folder.resolve("group-" + i / 100));
            Files.write(group.resolve("picture-" + i + ".png"), png(i));
        }
    }

    private static byte[] draw(int number, String format) {
        BufferedImage image = new BufferedImage(48, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Random dice = new Random(number);
        for (int i = 0; i < 6; i++) {
            graphics.setColor(new Color(dice.nextInt(1 << 24)));
            graphics.fillRect(dice.nextInt(40), dice.nextInt(30), 4 + dice.nextInt(40), 4 + dice.nextInt(30));
        }
        graphics.dispose();
        // The number itself, so that no two pictures are ever the same.
        image.setRGB(0, 0, number);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
