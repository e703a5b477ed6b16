package io.intellisense.flink.flow;

import java.util.Objects;

/**
 * An image whose bytes were read.
 *
 * @param file the encoded image, whole
 * @param wasDeleted as in {@link ImageRef}
 */
public record ReadImage(ImageOrigin origin, byte[] file, boolean wasDeleted) {

    public ReadImage {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(file, "file");
    }
}
