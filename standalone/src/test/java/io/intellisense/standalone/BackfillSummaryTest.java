package io.intellisense.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.RejectReason;
import io.intellisense.flink.backfill.BackfillProgress;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BackfillSummaryTest {

    @Test
    void saysTheWholeAccountInOneLine() {
        BackfillSummary summary = BackfillSummary.of(
                new BackfillProgress(19, 15, 1, Map.of(RejectReason.UNSUPPORTED_FORMAT, 3L)), 4.2, "rejects.jsonl");
        assertThat(summary.text())
                .startsWith("19 seen = 15 indexed + 1 already there + 3 rejected, in 4.2 s (4.5 images/s)")
                .contains("rejected: unsupported-format 3")
                .endsWith("rejects.jsonl");
    }

    @Test
    void keepsQuietAboutRejectsWhereThereAreNone() {
        BackfillSummary summary = BackfillSummary.of(new BackfillProgress(2, 2, 0, Map.of()), 1, "rejects.jsonl");
        assertThat(summary.text())
                .isEqualTo("2 seen = 2 indexed + 0 already there + 0 rejected, in 1.0 s (2.0 images/s)");
    }
}
