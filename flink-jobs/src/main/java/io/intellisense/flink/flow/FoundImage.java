package io.intellisense.flink.flow;

import java.util.Objects;

/** An image for which nothing has to be decoded. */
public record FoundImage(ImageOrigin origin, Finding finding) {

    /** Why not. */
    public enum Finding {
        /** The index holds it, with this location. */
        HERE,
        /** The index holds it, and does not know yet that it lies here too. */
        ELSEWHERE,
        /** This very backfill wrote it, before it was interrupted. */
        OURS,
        /** It was deleted. */
        DELETED
    }

    public FoundImage {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(finding, "finding");
    }
}
