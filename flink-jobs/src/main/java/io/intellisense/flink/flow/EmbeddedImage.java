package io.intellisense.flink.flow;

import io.intellisense.domain.ImageFacts;
import java.util.Objects;

/**
 * An image with its vector.
 *
 * @param vector of unit length
 */
public record EmbeddedImage(ImageOrigin origin, ImageFacts facts, float[] vector) {

    public EmbeddedImage {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(vector, "vector");
    }
}
