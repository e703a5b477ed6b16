package io.intellisense.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.flink.source.Survey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunTest {

    private static final Survey.Totals TOTALS =
            new Survey.Totals(1_000, 2_500_000, Map.of("jpg", 900L, "jpeg", 50L, "", 30L, "heic", 10L), 10, 2);

    @TempDir
    Path data;

    @Test
    void tellsHowMuchThereIsAndHowLongItMayTake() {
        assertThat(DryRun.of(TOTALS, OptionalDouble.of(4)).text())
                .isEqualToNormalizingNewlines(
                        """
                        1,000 files would be read, 2.5 MB: jpeg 950, other 40. 10 of them can be no images. 2 links to folders are not followed.
                        At the 4.0 images/s of the last backfill that takes 4 min 10 s, less for what is indexed already.""");
    }

    @Test
    void guessesNothing() {
        DryRun unknown = DryRun.of(TOTALS, LastRate.in(new DataFolder(data.resolve("not/there"))));
        assertThat(unknown.seconds()).isNull();
        assertThat(unknown.text()).contains("is known after the first backfill");
    }

    @Test
    void goesByTheLastReportThatSaysSomething() {
        DataFolder folder = new DataFolder(data);
        report(1, summary(99, 0, 7));
        report(2, summary(1_000, 500, 8));
        assertThat(LastRate.in(folder)).isEmpty();
        report(3, summary(1_000, 10, 9.5));
        report(4, summary(20, 980, 500));
        assertThat(LastRate.in(folder)).hasValue(9.5);
    }

    private void report(int day, BackfillSummary account) {
        Instant began = Instant.EPOCH.plus(Duration.ofDays(day));
        new BackfillReport(
                        List.of(),
                        null,
                        "model",
                        "collection",
                        "index",
                        began.toString(),
                        began.toString(),
                        0,
                        account,
                        List.of())
                .write(BackfillReport.file(new DataFolder(data), began));
    }

    private static BackfillSummary summary(long indexed, long alreadyThere, double rate) {
        return new BackfillSummary(
                indexed + alreadyThere,
                indexed,
                alreadyThere,
                Map.of(),
                1,
                rate,
                List.of(),
                null,
                "rejects.jsonl",
                "report.json");
    }
}
