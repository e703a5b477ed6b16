package io.intellisense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.cli.upload.UploadProgress;
import io.intellisense.domain.RejectReason;
import io.intellisense.flink.backfill.BackfillProgress;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final BackfillProgress halfway = new BackfillProgress(510, 400, 95, Map.of(RejectReason.CORRUPT, 5L));

    @Test
    void saysHowMuchIsDoneHowFastAndHowLongItWillTake() {
        assertThat(Progress.of(halfway, 1_000).line(10))
                .isEqualTo(
                        "500 of 1,000 done (400 indexed, 95 already there, 5 rejected), 50.0 images/s, about 10 s left");
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
        assertThat(Progress.of(halfway, -1).line(10))
                .isEqualTo("500 done (400 indexed, 95 already there, 5 rejected), 50.0 images/s");
    }
}
