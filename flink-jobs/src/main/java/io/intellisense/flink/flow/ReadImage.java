package io.intellisense.flink.flow;

import java.util.Objects;

/**
 * An image whose bytes were read.
 *
 * @param file the encoded image, whole; whoever has no more use for it gives it back
 * @param wasDeleted as in {@link ImageRef}
 * @param given as in {@link ImageRef}
 */
public record ReadImage(ImageOrigin origin, FileBytes file, boolean wasDeleted, GivenFacts given) {

    public ReadImage {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(file, "file");
    }

    /** An image of which no manifest says anything. */
    public ReadImage(ImageOrigin origin, FileBytes file, boolean wasDeleted) {
        this(origin, file, wasDeleted, null);
    }
}
