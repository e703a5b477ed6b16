package io.intellisense.flink.flow;

import io.intellisense.domain.ImageFacts;
import java.io.Serializable;
import java.util.Objects;

/**
 * One change to the index: a new image, or one more location of an image that is there.
 *
 * @param facts null where only the location is added
 * @param vector of unit length; null where only the location is added
 */
public record IndexWrite(ImageOrigin origin, ImageFacts facts, float[] vector) implements Serializable {

    public IndexWrite {
        Objects.requireNonNull(origin, "origin");
        if ((facts == null) != (vector == null)) {
            throw new IllegalArgumentException("A new image has both facts and a vector, a location neither");
        }
    }

    public static IndexWrite image(EmbeddedImage image) {
        return new IndexWrite(image.origin(), image.facts(), image.vector());
    }

    public static IndexWrite location(ImageOrigin origin) {
        return new IndexWrite(origin, null, null);
    }

    public boolean isLocation() {
        return vector == null;
    }
}
