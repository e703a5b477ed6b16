package io.intellisense.flink.count;

import io.intellisense.domain.RejectReason;
import java.util.Arrays;
import java.util.List;

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

    /** What becomes of images that are refused nowhere. */
    public static final List<String> ACCOUNT = List.of(INDEXED, ALREADY_THERE, DELETED, SUPERSEDED);

    /** All reasons to refuse an image. */
    public static final List<String> REJECTED =
            Arrays.stream(RejectReason.values()).map(CountNames::rejected).toList();

    private CountNames() {}

    public static String rejected(RejectReason reason) {
        return "images.rejected." + reason.label();
    }
}
