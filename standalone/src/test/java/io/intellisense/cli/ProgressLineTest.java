package io.intellisense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.cli.upload.UploadProgress;
import io.intellisense.domain.RejectReason;
import io.intellisense.flink.backfill.BackfillProgress;
import io.intellisense.flink.backfill.StageTime;
import io.intellisense.flink.backfill.StageTimes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final BackfillProgress halfway = new BackfillProgress(510, 400, 95, Map.of(RejectReason.CORRUPT, 5L));

    private final StageTimes stages =
            new StageTimes(List.of(new StageTime("read", 510, 0.51, 0, 2), new StageTime("embed", 400, 8, 0, 2)));

    @Test
    void saysHowMuchIsDoneHowFastAndHowLongItWillTake() {
        assertThat(Progress.of(halfway, stages, 1_000).line(10))
                .isEqualTo("500 of 1,000 done (400 indexed, 95 already there, 5 rejected: corrupt 5), 50.0 images/s,"
                        + " about 10 s left; per image read 1.0 ms, embed 20.0 ms; embed is the slowest");
    }

    @Test
    void whatAnInterruptedRunDidTellsNothingOfTheSpeedOfThisOne() {
        StageTimes fresh = new StageTimes(List.of(new StageTime("read", 30, 0, 0, 2)));
        assertThat(Progress.of(halfway, fresh, 1_000).line(10))
                .startsWith("500 of 1,000 done")
                .contains(", 2.0 images/s, about 250 s left");
    }

    @Test
    void countsAnUploadInMegabytes() {
        assertThat(Progress.of(new UploadProgress(40, 10, 100_000_000, 25_000_000, 7, 2, 1))
                        .line(10))
                .isEqualTo("25.0 of 100.0 MB done (10 of 40 files: 7 sent, 2 already there, 1 refused), 2.5 MB/s,"
                        + " about 30 s left");
    }

    @Test
    void leavesOutWhatIsNotKnownYet() {
        assertThat(Progress.of(halfway, stages, -1).line(10))
                .startsWith(
                        "500 done (400 indexed, 95 already there, 5 rejected: corrupt 5), 50.0 images/s; per image");
    }
}
