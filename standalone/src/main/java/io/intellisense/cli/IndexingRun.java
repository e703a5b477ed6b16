package io.intellisense.cli;

import io.intellisense.flink.backfill.Backfill;
import io.intellisense.flink.backfill.BackfillOptions;
import io.intellisense.flink.backfill.BackfillProgress;
import io.intellisense.standalone.BackfillSummary;
import io.intellisense.standalone.FileTotal;
import io.intellisense.standalone.Running;
import io.intellisense.standalone.Sources;
import java.util.function.Consumer;

/** One backfill from start to summary, with its progress on the terminal. */
final class IndexingRun {

    /** A backfill that has just begun, for those who show it elsewhere too. */
    record Begun(Backfill backfill, FileTotal total) {}

    private IndexingRun() {}

    static BackfillSummary run(BackfillOptions options, Running running, Consumer<Begun> onBegin)
            throws InterruptedException {
        long start = System.nanoTime();
        FileTotal total = FileTotal.of(Sources.of(options));
        Backfill backfill = running.add(Backfill.start(options));
        onBegin.accept(new Begun(backfill, total));
        BackfillProgress end;
        try (ProgressDisplay display =
                new ProgressDisplay("Indexing", () -> Progress.of(backfill.progress(), total.getAsLong()))) {
            end = backfill.await();
        }
        String report = options.work().resolve("rejects.jsonl").toString();
        return BackfillSummary.of(end, (System.nanoTime() - start) / 1e9, report);
    }
}
