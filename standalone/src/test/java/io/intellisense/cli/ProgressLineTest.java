package io.intellisense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.RejectReason;
import io.intellisense.flink.backfill.BackfillProgress;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final BackfillProgress halfway = new BackfillProgress(510, 400, 95, Map.of(RejectReason.CORRUPT, 5L));

    @Test
    void saysHowMuchIsDoneHowFastAndHowLongItWillTake() {
        assertThat(ProgressDisplay.line(halfway, 1_000, 10))
                .isEqualTo(
                        "500 of 1,000 done (400 indexed, 95 already there, 5 rejected), 50.0 images/s, about 10 s left");
    }

    @Test
    void leavesOutWhatIsNotKnownYet() {
        assertThat(ProgressDisplay.line(halfway, -1, 10))
                .isEqualTo("500 done (400 indexed, 95 already there, 5 rejected), 50.0 images/s");
    }
}
