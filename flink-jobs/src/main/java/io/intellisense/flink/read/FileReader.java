package io.intellisense.flink.read;

import io.intellisense.domain.ImageHeader;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.RejectReason;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Reads an image file whole, once it is sure that it is a file, not too large, and begins like an image. */
final class FileReader {

    private final ImageLimits limits;

    FileReader(ImageLimits limits) {
        this.limits = limits;
    }

    byte[] read(String uri) throws ImageRejectedException {
        try {
            Path path = Path.of(URI.create(uri));
            checkKind(path);
            byte[] file = readWhole(path);
            limits.checkBytes(file.length);
            ImageHeader header = ImageHeader.read(file);
            limits.checkSize(header.width(), header.height());
            return file;
        } catch (NoSuchFileException e) {
            throw new ImageRejectedException(RejectReason.GONE, "The file is gone, or a link to nowhere", e);
        } catch (IOException e) {
            throw unreadable(sentence(e), e);
        }
    }

    /** A pipe or a device is never opened: reading it might not end. */
    private void checkKind(Path path) throws IOException, ImageRejectedException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw unreadable("The folder could not be listed; check its permissions", null);
        }
        if (!attributes.isRegularFile()) {
            throw unreadable("This is no ordinary file but a pipe, a socket or a device", null);
        }
        limits.checkBytes(attributes.size());
    }

    /** A file may grow while it is read: one byte beyond the limit is enough to refuse it. */
    private byte[] readWhole(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes((int) Math.min(limits.maxBytes() + 1, Integer.MAX_VALUE - 8));
        }
    }

    private static ImageRejectedException unreadable(String message, IOException cause) {
        return new ImageRejectedException(RejectReason.UNREADABLE, message, cause);
    }

    private static String sentence(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "The file may not be read; check its permissions";
        }
        return "The file could not be read: " + e.getMessage();
    }
}
