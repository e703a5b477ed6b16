package io.intellisense.bench;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * What Java itself offers: {@code ImageIO.read}, and {@code Graphics2D} to make a square of it. It shrinks by halves, as one draws with
 * it where the result is to be looked at: in one step it would pass over most pixels.
 */
final class ImageIoSquare {

    private ImageIoSquare() {}

    static BufferedImage decode(byte[] file, int side) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        while (Math.min(image.getWidth(), image.getHeight()) >= 2 * side) {
            image = resized(image, image.getWidth() / 2, image.getHeight() / 2);
        }
        double scale = (double) side / Math.min(image.getWidth(), image.getHeight());
        BufferedImage small =
                resized(image, (int) Math.round(image.getWidth() * scale), (int) Math.round(image.getHeight() * scale));
        return small.getSubimage((small.getWidth() - side) / 2, (small.getHeight() - side) / 2, side, side);
    }

    private static BufferedImage resized(BufferedImage image, int width, int height) {
        BufferedImage resized = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = resized.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return resized;
    }
}
