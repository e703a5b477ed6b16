package io.intellisense.api.images;

import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageId;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.SearchHit;
import io.intellisense.index.StoredImage;
import java.time.Instant;
import java.util.List;

/**
 * A picture in a list: what a grid needs to lay it out and to show it. Whatever is not known is absent.
 *
 * @param score cosine similarity to the query; absent where nothing was asked
 * @param width pixels, once upright
 * @param height pixels, once upright
 * @param duplicates ids of pictures that look the same and are not shown themselves; absent where there are none
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
        String camera,
        List<String> duplicates) {

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

    public Picture with(List<ImageId> duplicates) {
        List<String> ids = duplicates.isEmpty()
                ? null
                : duplicates.stream().map(ImageId::value).toList();
        return new Picture(id, score, url, thumbnailUrl, fileName, format, width, height, takenAt, camera, ids);
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
                facts.camera(),
                null);
    }
}
