package io.intellisense.index;

import io.intellisense.domain.ImageId;
import java.util.Objects;

/** An image in the index. The vector has unit length. */
public record ImagePoint(ImageId id, float[] vector, ImagePayload payload) {

    public ImagePoint {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(vector, "vector");
        Objects.requireNonNull(payload, "payload");
    }
}
