package io.intellisense.flink.flow;

import java.util.Objects;

/**
 * What became of an announced image.
 *
 * @param id an {@link io.intellisense.domain.ImageId}
 * @param outcome as {@link io.intellisense.domain.ImageStatus#outcome} says it
 */
public record ImageOutcome(String id, String outcome) {

    public ImageOutcome {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(outcome, "outcome");
    }
}
