package io.intellisense.api.images;

import io.intellisense.domain.ImageFacts;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.StoredImage;
import java.time.Instant;
import java.util.List;

/**
 * All that is known of one picture. Whatever its file does not say is absent.
 *
 * @param locations where its bytes were found
 * @param orientation the EXIF orientation (1 to 8) that was applied to make it upright
 */
record Facts(
        String id,
        String sha256,
        String url,
        String thumbnailUrl,
        String fileName,
        List<String> locations,
        String format,
        int width,
        int height,
        long bytes,
        Instant takenAt,
        String camera,
        String lens,
        int orientation,
        Double latitude,
        Double longitude,
        Instant indexedAt) {

    /** @param withPlace whether it may be told where the picture was taken */
    static Facts of(StoredImage image, boolean withPlace) {
        ImagePayload payload = image.payload();
        ImageFacts facts = payload.facts();
        return new Facts(
                image.id().value(),
                payload.sha256().hex(),
                ImageUrls.original(image.id()),
                ImageUrls.thumbnail(image.id()),
                Location.fileName(payload),
                payload.locations(),
                facts.format().label(),
                facts.width(),
                facts.height(),
                facts.bytes(),
                facts.takenAt(),
                facts.camera(),
                facts.lens(),
                facts.orientation(),
                withPlace ? facts.latitude() : null,
                withPlace ? facts.longitude() : null,
                payload.indexedAt());
    }
}
