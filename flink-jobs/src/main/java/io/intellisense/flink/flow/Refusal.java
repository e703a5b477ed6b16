package io.intellisense.flink.flow;

import io.intellisense.domain.RejectReason;
import java.util.Objects;

/**
 * Why something that was listed cannot be read, known before anybody tries.
 *
 * @param message a sentence for a person
 */
public record Refusal(RejectReason reason, String message) {

    public Refusal {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(message, "message");
    }
}
