package io.intellisense.api;

import io.intellisense.api.model.WordModel;
import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.ImagePoint;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;

/** Makes real image files for tests, and the points that an indexing job would write for them. */
public final class ImageFiles {

    public static final Instant INDEXED_AT = Instant.parse("2026-01-02T03:04:05Z");

    private ImageFiles() {}

    /** A file of one colour; its name's extension says the format. */
    public static Path write(Path file, Color colour, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(colour);
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        return write(file, image);
    }

    public static Path write(Path file, BufferedImage image) {
        String name = file.getFileName().toString();
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The point of a file whose content is what the caption says. */
    public static ImagePoint point(Path file, String caption) {
        return point(facts(file, null, null), caption, file);
    }

    public static ImagePoint point(ImageFacts facts, String caption, Path... locations) {
        Sha256 hash = Sha256.of(bytes(locations[0]));
        List<String> uris =
                List.of(locations).stream().map(path -> path.toUri().toString()).toList();
        return new ImagePoint(
                ImageId.of(hash), WordModel.vector(caption), new ImagePayload(hash, uris, facts, INDEXED_AT));
    }

    public static ImageFacts facts(Path file, Instant takenAt, String camera) {
        byte[] bytes = bytes(file);
        try {
            BufferedImage image = ImageIO.read(file.toFile());
            ImageFormat format = ImageFormat.sniff(bytes).orElseThrow();
            return new ImageFacts(
                    format, image.getWidth(), image.getHeight(), bytes.length, takenAt, camera, null, 1, null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
