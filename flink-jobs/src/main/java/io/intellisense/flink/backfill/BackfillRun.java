package io.intellisense.flink.backfill;

import io.intellisense.flink.source.ListingRules;
import io.intellisense.index.CollectionSpec;
import java.time.Instant;
import java.util.List;

/**
 * What a backfill is about.
 *
 * @param sources URIs
 * @param rules which of their files
 * @param model its id and revision
 * @param collection in which the vectors are
 * @param index its address, without any key
 * @param began when it was first started
 * @param interruptions how often it was stopped or killed, and continued
 */
public record BackfillRun(
        List<String> sources,
        ListingRules rules,
        String model,
        String collection,
        String index,
        Instant began,
        int interruptions) {

    public BackfillRun {
        sources = List.copyOf(sources);
    }

    static BackfillRun of(BackfillRecord record, CollectionSpec spec) {
        return new BackfillRun(
                record.sources(),
                record.rules(),
                spec.modelId() + " " + spec.revision(),
                record.collection(),
                record.index(),
                Instant.parse(record.began()),
                record.interruptions());
    }
}
