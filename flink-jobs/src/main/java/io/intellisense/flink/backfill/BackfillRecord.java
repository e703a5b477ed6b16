package io.intellisense.flink.backfill;

import io.intellisense.flink.source.ListingRules;
import java.time.Instant;
import java.util.List;

/**
 * What a work folder remembers of the backfill that was begun in it.
 *
 * @param layout of the checkpoints; a program with another layout cannot resume them
 * @param sources URIs
 * @param rules which files of the sources are wanted
 * @param collection name of the model's collection
 * @param index where the vectors go
 * @param began as text, so that any reader understands it
 * @param interruptions how often it was stopped or killed, and continued
 */
record BackfillRecord(
        int layout,
        List<String> sources,
        ListingRules rules,
        String collection,
        String index,
        String began,
        int interruptions) {

    /** To be raised whenever an operator's uid or state changes. */
    static final int LAYOUT = 2;

    /** What an older program wrote knows no rules. */
    BackfillRecord {
        rules = rules == null ? ListingRules.DEFAULT : rules;
    }

    static BackfillRecord of(List<String> sources, ListingRules rules, String collection, String index, Instant began) {
        return new BackfillRecord(LAYOUT, sources, rules, collection, index, began.toString(), 0);
    }

    /** The same work, taken up once more. */
    BackfillRecord continued() {
        return new BackfillRecord(layout, sources, rules, collection, index, began, interruptions + 1);
    }

    /** Whether the two are about the same work, begun at whatever time. */
    boolean isSameWorkAs(BackfillRecord other) {
        return layout == other.layout
                && sources.equals(other.sources)
                && rules.equals(other.rules)
                && collection.equals(other.collection)
                && index.equals(other.index);
    }
}
