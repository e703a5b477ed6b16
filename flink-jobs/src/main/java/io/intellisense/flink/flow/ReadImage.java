package io.intellisense.flink.flow;

import java.util.Objects;

/**
 * An image whose bytes were read.
 *
 * @param file the encoded image, whole
 */
public record ReadImage(ImageOrigin origin, byte[] file) {

    public ReadImage {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(file, "file");
    }
}
