package io.intellisense.bench;

import io.intellisense.pictures.PictureWorld;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Drawn pictures as a camera would deliver them: of any size, and with grain, so that a JPEG of them has as many bytes as a photo. */
record PhotoLike(BufferedImage image) {

    private static final float QUALITY = 0.9f;
    private static final int MOST_DRAWN = 2_000;
    private static final int GRAIN = 10;

    /** The world's picture of this number. */
    static PhotoLike draw(PictureWorld world, int number, int width, int height) {
        BufferedImage drawn = world.draw(number, Math.min(Math.max(width, height), MOST_DRAWN))
                .image();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(drawn, 0, 0, width, height, null);
        pen.dispose();
        addGrain(image, new SplittableRandom(number));
        return new PhotoLike(image);
    }

    byte[] jpeg(boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            how.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static void addGrain(BufferedImage image, SplittableRandom random) {
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                int grain = random.nextInt(2 * GRAIN + 1) - GRAIN;
                row[x] = shifted(row[x] >> 16, grain) << 16 | shifted(row[x] >> 8, grain) << 8 | shifted(row[x], grain);
            }
            image.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
    }

    private static int shifted(int colour, int by) {
        return Math.max(0, Math.min(255, (colour & 0xff) + by));
    }
}
