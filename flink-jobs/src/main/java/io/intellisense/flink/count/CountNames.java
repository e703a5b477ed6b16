package io.intellisense.flink.count;

import io.intellisense.domain.RejectReason;

/**
 * The names of the accumulators under which the books are published: seen = indexed + already there + rejected, and for what was
 * announced also + deleted + superseded.
 */
public final class CountNames {

    public static final String SEEN = "images.seen";
    public static final String INDEXED = "images.indexed";
    public static final String ALREADY_THERE = "images.already-there";

    /** Deletions. */
    public static final String DELETED = "images.deleted";

    /** Events that a later one of the same image had made pointless before their turn came. */
    public static final String SUPERSEDED = "images.superseded";

    private CountNames() {}

    public static String rejected(RejectReason reason) {
        return "images.rejected." + reason.label();
    }
}
