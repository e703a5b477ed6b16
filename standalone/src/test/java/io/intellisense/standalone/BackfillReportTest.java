package io.intellisense.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.RejectReason;
import io.intellisense.flink.backfill.BackfillProgress;
import io.intellisense.flink.backfill.BackfillRun;
import io.intellisense.flink.backfill.CurvePoint;
import io.intellisense.flink.backfill.StageTime;
import io.intellisense.flink.backfill.StageTimes;
import io.intellisense.flink.source.ListingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackfillReportTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00.123Z");

    @TempDir
    private Path folder;

    @Test
    void isReadBackAsItWasWritten() {
        DataFolder data = DataFolder.open(folder);
        BackfillReport report = report(MONDAY, "file:///photos/");
        report.write(BackfillReport.file(data, MONDAY));
        assertThat(folder.resolve("reports/2026-03-02T080000.123Z.json")).isRegularFile();
        assertThat(BackfillReport.lastOfFolders(data)).contains(report);
    }

    @Test
    void theLastOfFoldersIsTheOneThatBeganLast() {
        DataFolder data = DataFolder.open(folder);
        assertThat(BackfillReport.lastOfFolders(data)).isEmpty();
        for (int day : new int[] {1, 3, 2}) {
            Instant began = MONDAY.plusSeconds(86_400L * day);
            report(began, "file:///day-" + day + "/").write(BackfillReport.file(data, began));
        }
        Instant later = MONDAY.plusSeconds(86_400L * 4);
        report(later, "file:///list.txt#manifest=text").write(BackfillReport.file(data, later));
        assertThat(BackfillReport.lastOfFolders(data).orElseThrow().sources()).containsExactly("file:///day-3/");
    }

    @Test
    void aReportThatCannotBeReadIsNone() throws IOException {
        DataFolder data = DataFolder.open(folder);
        Files.createDirectories(data.reports());
        Files.writeString(data.reports().resolve("2026.json"), "{}}");
        assertThat(BackfillReport.lastOfFolders(data)).isEmpty();
    }

    private static BackfillReport report(Instant began, String source) {
        BackfillSummary account = BackfillSummary.of(
                new BackfillProgress(3, 1, 1, Map.of(RejectReason.CORRUPT, 1L)),
                new StageTimes(List.of(new StageTime("read", 3, 0.003, 0, 2))),
                1.5,
                "rejects.jsonl",
                "report.json");
        BackfillRun run = new BackfillRun(
                List.of(source), ListingRules.DEFAULT, "demo 1", "images_demo_1", "http://q:6334", began, 2);
        return BackfillReport.of(run, account, List.of(new CurvePoint(began.toString(), 0, 0)), began.plusSeconds(2));
    }
}
