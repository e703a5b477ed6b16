package io.intellisense.api.images;

import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageId;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.SearchHit;
import io.intellisense.index.StoredImage;
import java.time.Instant;

/**
 * A picture in a list: what a grid needs to lay it out and to show it. Whatever is not known is absent.
 *
 * @param score cosine similarity to the query; absent where nothing was asked
 * @param width pixels, once upright
 * @param height pixels, once upright
 */
public record Picture(
        String id,
        Float score,
        String url,
        String thumbnailUrl,
        String fileName,
        String format,
        int width,
        int height,
        Instant takenAt,
        String camera) {

    public static Picture of(SearchHit hit) {
        return of(hit.id(), hit.score(), hit.payload());
    }

    public static Picture of(StoredImage image) {
        return of(image, null);
    }

    /** @param score null where nothing was asked */
    public static Picture of(StoredImage image, Float score) {
        return of(image.id(), score, image.payload());
    }

    private static Picture of(ImageId id, Float score, ImagePayload payload) {
        ImageFacts facts = payload.facts();
        return new Picture(
                id.value(),
                score,
                ImageUrls.original(id),
                ImageUrls.thumbnail(id),
                Location.fileName(payload),
                facts.format().label(),
                facts.width(),
                facts.height(),
                facts.takenAt(),
                facts.camera());
    }
}
