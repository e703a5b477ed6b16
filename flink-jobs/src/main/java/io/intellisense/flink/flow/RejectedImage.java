package io.intellisense.flink.flow;

import io.intellisense.domain.RejectReason;
import java.util.Objects;

/**
 * One image that was refused.
 *
 * @param uri where the image is; empty where that is not known
 * @param stage the step that refused it, such as {@code read} or {@code decode}
 * @param message a sentence for a person
 * @param announcement null for an image of a folder
 */
public record RejectedImage(String uri, String stage, RejectReason reason, String message, Announcement announcement) {

    public RejectedImage {
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(message, "message");
    }

    /** What belongs together: all that happens to one announced image; what has no image belongs to nothing. */
    public String key() {
        return announcement == null || announcement.image() == null
                ? uri
                : announcement.image().value();
    }
}
