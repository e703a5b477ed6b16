package io.intellisense.index;

import io.intellisense.domain.ImageId;
import java.time.Instant;
import java.util.Comparator;

/**
 * A found image, with no more than what it takes to put it in its place and to tell what it looks like.
 *
 * @param score cosine similarity, -1 to 1
 * @param takenAt null where that is not known
 * @param perceptualHash 64 bits; null where that is not known
 */
public record RankedImage(ImageId id, float score, Instant takenAt, Long perceptualHash) {

    /** Best first; equal scores in the order of their ids, so that the order is always the same. */
    public static final Comparator<RankedImage> BEST_FIRST =
            Comparator.comparingDouble((RankedImage image) -> -image.score()).thenComparing(RankedImage::id);

    public RankedImage(ImageId id, float score, Instant takenAt) {
        this(id, score, takenAt, null);
    }
}
