package io.intellisense.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.flink.source.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        DryRun unknown = DryRun.of(TOTALS, LastRate.in(data.resolve("not/there")));
        assertThat(unknown.seconds()).isNull();
        assertThat(unknown.text()).contains("is known after the first backfill");
    }

    @Test
    void remembersTheRateOfARunThatSaysSomething() throws IOException {
        DataFolder folder = DataFolder.open(data);
        Files.createDirectories(data.resolve("backfills"));
        LastRate.remember(folder, summary(99, 0, 7));
        LastRate.remember(folder, summary(1_000, 500, 8));
        assertThat(LastRate.in(data)).isEmpty();
        LastRate.remember(folder, summary(1_000, 10, 9.5));
        assertThat(LastRate.in(data)).hasValue(9.5);
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
