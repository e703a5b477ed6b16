package io.intellisense.uploader.store;

import io.intellisense.domain.ImageEvent;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * An image in the store.
 *
 * @param file where it is, or was before it was deleted
 * @param bytes size of its file
 * @param since when its file was written
 */
public record StoredImage(Sha256 sha256, ImageFormat format, Path file, long bytes, Instant since) {

    /** @param at the file that is looked at; another one than {@code file} for an image that is being deleted */
    static StoredImage of(Sha256 sha256, ImageFormat format, Path file, Path at) throws IOException {
        return new StoredImage(
                sha256,
                format,
                file,
                Files.size(at),
                Files.getLastModifiedTime(at).toInstant());
    }

    public ImageId id() {
        return ImageId.of(sha256);
    }

    public ImageEvent added(Instant at) {
        return ImageEvent.added(sha256, file.toUri().toString(), bytes, at);
    }

    public ImageEvent deleted(Instant at) {
        return ImageEvent.deleted(sha256, file.toUri().toString(), bytes, at);
    }
}
