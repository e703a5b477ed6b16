package io.intellisense.flink.flow;

import io.intellisense.domain.ImageId;
import io.intellisense.domain.ImageStatus;

/**
 * What became of an announced image, for those who wait for it.
 *
 * @param id the image's
 * @param outcome as {@link ImageStatus#outcome} words it
 */
public record ImageOutcome(String id, String outcome) {

    public static ImageOutcome of(ImageId id, ImageStatus status) {
        return new ImageOutcome(id.value(), status.outcome());
    }
}
