package io.intellisense.index;

import io.intellisense.domain.ImageId;

/** An image in the index, without its vector. */
public record StoredImage(ImageId id, ImagePayload payload) {}
