package io.intellisense.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.RejectReason;
import io.intellisense.flink.backfill.BackfillProgress;
import io.intellisense.flink.backfill.StageTime;
import io.intellisense.flink.backfill.StageTimes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BackfillSummaryTest {

    @Test
    void saysTheWholeAccountInOneLine() {
        BackfillSummary summary = BackfillSummary.of(
                new BackfillProgress(19, 15, 1, Map.of(RejectReason.UNSUPPORTED_FORMAT, 3L)),
                new StageTimes(List.of(new StageTime("read", 19, 0.019, 0, 2), new StageTime("embed", 15, 0.3, 0, 2))),
                4.2,
                "rejects.jsonl",
                "reports/monday.json");
        assertThat(summary.text())
                .startsWith("19 seen = 15 indexed + 1 already there + 3 rejected, in 4.2 s (4.5 images/s)")
                .contains("per image: read 1.0 ms, embed 20.0 ms; embed is the slowest")
                .contains("rejected: unsupported-format 3")
                .contains("each with its reason in rejects.jsonl")
                .endsWith("the whole account: reports/monday.json");
    }

    @Test
    void keepsQuietAboutRejectsWhereThereAreNone() {
        BackfillSummary summary =
                BackfillSummary.of(new BackfillProgress(2, 2, 0, Map.of()), readOnly(2), 1, "rejects.jsonl", "");
        assertThat(summary.text())
                .startsWith("2 seen = 2 indexed + 0 already there + 0 rejected, in 1.0 s (2.0 images/s)")
                .doesNotContain("rejected:");
    }

    @Test
    void tellsTheSpeedOfThisRunAlone() {
        BackfillProgress continued = new BackfillProgress(100, 100, 0, Map.of());
        assertThat(BackfillSummary.of(continued, readOnly(20), 10, "", "").imagesPerSecond())
                .isEqualTo(2);
    }

    @Test
    void saysLoudlyThatAnAccountDoesNotAddUp() {
        BackfillProgress odd = new BackfillProgress(10, 4, 3, Map.of(RejectReason.CORRUPT, 1L));
        BackfillSummary summary = BackfillSummary.of(odd, readOnly(10), 1, "rejects.jsonl", "");
        assertThat(summary.addsUp()).isFalse();
        assertThat(summary.text()).contains("THE ACCOUNT DOES NOT ADD UP", "Of 2 images");
    }

    private static StageTimes readOnly(long images) {
        return new StageTimes(List.of(new StageTime("read", images, 0.1, 0, 1)));
    }
}
