package io.intellisense.api.images;

import io.intellisense.api.Gate;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.RejectReason;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/** A thumbnailer for tests: the JDK's own, and it counts. */
public final class PlainThumbnailer implements Thumbnailer {

    private final AtomicInteger made = new AtomicInteger();
    private final Gate gate = new Gate();

    /** Through which every picture goes. */
    public Gate gate() {
        return gate;
    }

    @Override
    public byte[] make(byte[] file, int maxSide) throws ImageRejectedException {
        made.incrementAndGet();
        gate.pass();
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
            if (image == null) {
                throw new ImageRejectedException(RejectReason.CORRUPT, "The picture data make no sense");
            }
            return jpeg(image, Math.min(1.0, maxSide / (double) Math.max(image.getWidth(), image.getHeight())));
        } catch (IOException e) {
            throw new ImageRejectedException(RejectReason.CORRUPT, "The picture data make no sense", e);
        }
    }

    int made() {
        return made.get();
    }

    private static byte[] jpeg(BufferedImage image, double scale) throws IOException {
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        small.createGraphics()
                .drawImage(image.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(small, "jpg", out);
        return out.toByteArray();
    }
}
