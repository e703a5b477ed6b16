package io.intellisense.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerifySummaryTest {

    @Test
    void saysThatAllIsWell() {
        assertThat(summary(true, 0, List.of()).text())
                .contains("       1,200  images in the index")
                .endsWith("The index and the files agree.");
    }

    @Test
    void saysWhatIsAmissAndWhatMendsIt() {
        assertThat(summary(false, 3, List.of("/mnt/card")).text())
                .contains("/mnt/card is not there", "3    unknown to the index")
                .endsWith("each difference is in findings.jsonl. --repair mends them.");
    }

    private static VerifySummary summary(boolean well, long withoutPoint, List<String> gone) {
        return new VerifySummary(
                well, 1_200, 1_200, 0, 0, 0, 0, 1_203, 1_200, 0, 0, withoutPoint, 0, gone, "findings.jsonl");
    }
}
