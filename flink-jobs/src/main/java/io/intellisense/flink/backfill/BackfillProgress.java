package io.intellisense.flink.backfill;

import io.intellisense.domain.RejectReason;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How far a backfill is: seen = indexed + alreadyThere + rejected, plus what is on its way while it runs. */
public record BackfillProgress(long seen, long indexed, long alreadyThere, Map<RejectReason, Long> rejected) {

    public BackfillProgress {
        rejected = Map.copyOf(rejected);
    }

    /** By what reasons are called outside of the program, in their order. */
    public SortedMap<String, Long> rejectedByLabel() {
        SortedMap<String, Long> byLabel = new TreeMap<>();
        rejected.forEach((reason, count) -> byLabel.put(reason.label(), count));
        return byLabel;
    }

    /** Images of which is known what became of them. */
    public long done() {
        return indexed
                + alreadyThere
                + rejected.values().stream().mapToLong(Long::longValue).sum();
    }
}
