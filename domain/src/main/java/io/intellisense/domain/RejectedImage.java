package io.intellisense.domain;

import java.util.Objects;

/**
 * One image that was refused: the line of the reject report.
 *
 * @param uri where the image is
 * @param stage the step that refused it, such as {@code read} or {@code decode}
 * @param message a sentence for a person
 */
public record RejectedImage(String uri, String stage, RejectReason reason, String message) {

    public RejectedImage {
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(message, "message");
    }
}
