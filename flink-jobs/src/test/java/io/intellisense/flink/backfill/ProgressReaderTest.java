package io.intellisense.flink.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.RejectReason;
import io.intellisense.flink.count.CountNames;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressReaderTest {

    @Test
    void isNothingBeforeAnythingIsCounted() {
        assertThat(ProgressReader.of(Map.of())).isEqualTo(ProgressReader.NOTHING);
    }

    @Test
    void namesOnlyTheReasonsThatOccurred() {
        BackfillProgress progress = ProgressReader.of(Map.of(
                CountNames.SEEN,
                10L,
                CountNames.INDEXED,
                5L,
                CountNames.ALREADY_THERE,
                2L,
                CountNames.rejected(RejectReason.EMPTY),
                3L,
                "another accumulator",
                "of another type"));
        assertThat(progress).isEqualTo(new BackfillProgress(10, 5, 2, Map.of(RejectReason.EMPTY, 3L)));
        assertThat(progress.done()).isEqualTo(progress.seen());
    }

    @Test
    void readsTheTimesOfThoseStagesThatRun() {
        StageTimes stages = ProgressReader.stages(Map.of(
                "stage.decode.threads", 2L,
                "stage.decode.images", 10L,
                "stage.decode.working", 3_000_000_000L,
                "stage.decode.handing-on", 9_000_000_000L,
                "stage.embed.threads", 2L,
                "stage.embed.handing-on", 500_000_000L));
        assertThat(stages.stages())
                .as("who shares a thread does not wait for the next")
                .containsExactly(new StageTime("decode", 10, 3, 0, 2), new StageTime("embed", 0, 0, 0.5, 2));
    }
}
