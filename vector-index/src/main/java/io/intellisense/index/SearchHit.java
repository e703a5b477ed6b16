package io.intellisense.index;

import io.intellisense.domain.ImageId;

/** A found image; the score is the cosine similarity, -1 to 1. */
public record SearchHit(ImageId id, float score, ImagePayload payload) {}
