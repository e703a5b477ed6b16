package io.intellisense.flink.backfill;

import io.intellisense.domain.RejectReason;
import io.intellisense.flink.count.CountNames;
import io.intellisense.flink.count.StageNames;
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

    static StageTimes stages(Map<String, Object> accumulators) {
        return new StageTimes(StageNames.ALL.stream()
                .map(stage -> stage(accumulators, stage))
                .filter(stage -> stage.threads() > 0)
                .toList());
    }

    private static StageTime stage(Map<String, Object> accumulators, String stage) {
        boolean handsToAnotherThread = stage.equals(StageNames.EMBED);
        return new StageTime(
                stage,
                count(accumulators, StageNames.images(stage)),
                count(accumulators, StageNames.working(stage)) / 1e9,
                handsToAnotherThread ? count(accumulators, StageNames.handingOn(stage)) / 1e9 : 0,
                (int) count(accumulators, StageNames.threads(stage)));
    }

    static Reading both(Map<String, Object> accumulators) {
        return new Reading(of(accumulators), stages(accumulators));
    }

    private static long count(Map<String, Object> accumulators, String name) {
        return accumulators.get(name) instanceof Long count ? count : 0;
    }
}
