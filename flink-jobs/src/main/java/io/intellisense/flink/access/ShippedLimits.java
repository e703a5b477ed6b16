package io.intellisense.flink.access;

import io.intellisense.domain.ImageLimits;
import java.io.Serializable;

/** The {@link ImageLimits} on their way to a worker. */
public record ShippedLimits(long maxBytes, long maxPixels, int maxSide) implements Serializable {

    public static ShippedLimits of(ImageLimits limits) {
        return new ShippedLimits(limits.maxBytes(), limits.maxPixels(), limits.maxSide());
    }

    public ImageLimits limits() {
        return new ImageLimits(maxBytes, maxPixels, maxSide);
    }
}
