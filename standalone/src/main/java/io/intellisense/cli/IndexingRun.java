package io.intellisense.cli;

import io.intellisense.flink.backfill.Backfill;
import io.intellisense.flink.backfill.BackfillOptions;
import io.intellisense.flink.backfill.BackfillProgress;
import io.intellisense.flink.reject.RejectReport;
import io.intellisense.standalone.BackfillReport;
import io.intellisense.standalone.BackfillSummary;
import io.intellisense.standalone.DataFolder;
import io.intellisense.standalone.FileTotal;
import io.intellisense.standalone.Running;
import io.intellisense.standalone.Sources;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** One backfill from start to summary, with its progress on the terminal and its report in the data folder. */
final class IndexingRun {

    /** A backfill that has just begun, for those who show it elsewhere too. */
    record Begun(Backfill backfill, FileTotal total) {}

    private final BackfillOptions options;
    private final DataFolder data;
    private final long start = System.nanoTime();
    private BackfillSummary summary;

    private IndexingRun(BackfillOptions options, DataFolder data) {
        this.options = options;
        this.data = data;
    }

    static BackfillSummary run(BackfillOptions options, DataFolder data, Running running, Consumer<Begun> onBegin)
            throws InterruptedException {
        return new IndexingRun(options, data).run(running, onBegin);
    }

    private BackfillSummary run(Running running, Consumer<Begun> onBegin) throws InterruptedException {
        FileTotal total = FileTotal.of(Sources.of(options));
        Backfill backfill = running.add(Backfill.start(options));
        onBegin.accept(new Begun(backfill, total));
        try (ProgressDisplay display = new ProgressDisplay("Indexing", () -> progress(backfill, total))) {
            backfill.await(end -> keep(backfill, summary(backfill, end)));
            return summary;
        }
    }

    private void keep(Backfill backfill, BackfillSummary end) {
        summary = end;
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        BackfillReport.of(backfill.run(), end, backfill.curve(), now).write(file(backfill));
    }

    private BackfillSummary summary(Backfill backfill, BackfillProgress end) {
        return BackfillSummary.of(
                end,
                backfill.stages(),
                (System.nanoTime() - start) / 1e9,
                RejectReport.in(options.work()).toString(),
                file(backfill).toString());
    }

    private Path file(Backfill backfill) {
        return BackfillReport.file(data, backfill.run().began());
    }

    private static Progress progress(Backfill backfill, FileTotal total) {
        return Progress.of(backfill.progress(), backfill.stages(), total.getAsLong());
    }
}
