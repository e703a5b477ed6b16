package io.intellisense.uploader.images;

import io.intellisense.domain.ImageId;
import io.intellisense.domain.ImageStatus;
import io.intellisense.uploader.store.StoredImage;
import java.time.Instant;

/**
 * How far an image is, as JSON tells it.
 *
 * @param state {@code stored}, or a state of {@link ImageStatus}
 * @param reason why it was rejected; absent where it was not
 * @param message a sentence for a person; absent where there is nothing to say
 */
public record ImageState(String id, String state, Instant at, String reason, String message) {

    /** On disk; nothing else is known of it. */
    public static ImageState stored(StoredImage image) {
        return new ImageState(image.id().value(), "stored", image.since(), null, null);
    }

    public static ImageState of(ImageId id, ImageStatus status) {
        String reason = status.reason() == null ? null : status.reason().label();
        return new ImageState(id.value(), status.state().label(), status.at(), reason, status.message());
    }
}
