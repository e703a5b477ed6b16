package io.intellisense.index;

import io.intellisense.domain.ImageId;

/** An image in the index. The vector has unit length. */
public record ImagePoint(ImageId id, float[] vector, ImagePayload payload) {}
