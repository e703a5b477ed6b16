package io.intellisense.flink.backfill;

import io.intellisense.domain.RejectReason;
import io.intellisense.flink.count.CountNames;
import java.util.EnumMap;
import java.util.Map;

/** Makes progress of a job's accumulators. */
final class ProgressReader {

    static final BackfillProgress NOTHING = new BackfillProgress(0, 0, 0, Map.of());

    private ProgressReader() {}

    static BackfillProgress of(Map<String, Object> accumulators) {
        Map<RejectReason, Long> rejected = new EnumMap<>(RejectReason.class);
        for (RejectReason reason : RejectReason.values()) {
            long count = count(accumulators, CountNames.rejected(reason));
            if (count > 0) {
                rejected.put(reason, count);
            }
        }
        return new BackfillProgress(
                count(accumulators, CountNames.SEEN),
                count(accumulators, CountNames.INDEXED),
                count(accumulators, CountNames.ALREADY_THERE),
                rejected);
    }

    private static long count(Map<String, Object> accumulators, String name) {
        return accumulators.get(name) instanceof Long count ? count : 0;
    }
}
