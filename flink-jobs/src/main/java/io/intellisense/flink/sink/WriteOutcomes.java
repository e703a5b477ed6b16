package io.intellisense.flink.sink;

import io.intellisense.domain.ImageStatus;
import io.intellisense.flink.flow.ImageOutcome;
import io.intellisense.flink.flow.IndexWrite;
import io.intellisense.flink.flow.IndexWrite.Change;
import java.time.Instant;
import java.util.List;

/** What there is to tell once a request has been written. */
final class WriteOutcomes {

    private WriteOutcomes() {}

    /** In the order of the changes, so that the last word on an image stays. */
    static List<ImageOutcome> of(List<IndexWrite> writes, Instant now) {
        return writes.stream()
                .filter(write -> write.origin().isAnnounced())
                .map(write -> ImageOutcome.of(write.origin().id(), status(write.change(), now)))
                .toList();
    }

    private static ImageStatus status(Change change, Instant now) {
        return change == Change.DELETION ? ImageStatus.deleted(now) : ImageStatus.indexed(now);
    }
}
