package io.intellisense.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture on disk, JPEG or PNG by its name; written beside its place first, so that no one ever sees half of it. */
record PictureFile(Path file) {
    private static final float JPEG_QUALITY = 0.92f;

    void store(BufferedImage image) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            encode(image, out);
        }
        Files.write(part, bytes.toByteArray());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void encode(BufferedImage image, ImageOutputStream out) throws IOException {
        String kind = file.toString().endsWith(".png") ? "png" : "jpg";
        ImageWriter writer = ImageIO.getImageWritersByFormatName(kind).next();
        try {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            if (kind.equals("jpg")) {
                settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                settings.setCompressionQuality(JPEG_QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
    }
}
