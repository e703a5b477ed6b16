package io.intellisense.flink.flow;

import io.intellisense.domain.ImageFacts;
import java.io.Serializable;
import java.util.Objects;

/**
 * One change to the index.
 *
 * @param facts of a new image; else null
 * @param vector of a new image, of unit length; else null
 */
public record IndexWrite(Change change, ImageOrigin origin, ImageFacts facts, float[] vector) implements Serializable {

    /** What changes. */
    public enum Change {
        /** A new image. */
        IMAGE,
        /** One more location of an image that is there. */
        LOCATION,
        /** An image that goes. */
        DELETION
    }

    public IndexWrite {
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(origin, "origin");
        if ((change == Change.IMAGE) != (facts != null) || (facts == null) != (vector == null)) {
            throw new IllegalArgumentException("A new image, and no other change, has both facts and a vector");
        }
    }

    public static IndexWrite image(EmbeddedImage image) {
        return new IndexWrite(Change.IMAGE, image.origin(), image.facts(), image.vector());
    }

    public static IndexWrite location(ImageOrigin origin) {
        return new IndexWrite(Change.LOCATION, origin, null, null);
    }

    public static IndexWrite deletion(ImageOrigin origin) {
        return new IndexWrite(Change.DELETION, origin, null, null);
    }
}
