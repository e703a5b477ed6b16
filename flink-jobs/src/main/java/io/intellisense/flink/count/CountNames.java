package io.intellisense.flink.count;

import io.intellisense.domain.RejectReason;

/** The names of the accumulators under which the books are published: seen = indexed + already there + rejected. */
public final class CountNames {

    public static final String SEEN = "images.seen";
    public static final String INDEXED = "images.indexed";
    public static final String ALREADY_THERE = "images.already-there";

    private CountNames() {}

    public static String rejected(RejectReason reason) {
        return "images.rejected." + reason.label();
    }
}
