package io.intellisense.flink.flow;

import java.util.Objects;

/**
 * An image that the index holds already, so that nothing has to be decoded.
 *
 * @param newLocation whether the index does not know yet that the image lies here too
 * @param ours whether this very backfill wrote it, before it was interrupted
 */
public record FoundImage(ImageOrigin origin, boolean newLocation, boolean ours) {

    public FoundImage {
        Objects.requireNonNull(origin, "origin");
        if (newLocation && ours) {
            throw new IllegalArgumentException("What this backfill wrote has its location already: " + origin.uri());
        }
    }
}
