package io.intellisense.cli;

import io.intellisense.flink.backfill.BackfillProgress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows a backfill's counts, rate and remaining time: a bar on a terminal, a line every few seconds elsewhere. */
final class ProgressDisplay implements AutoCloseable {

    private static final int SECONDS_BETWEEN_LINES = 10;

    private final Supplier<BackfillProgress> progress;
    private final LongSupplier total;
    private final PrintStream err = System.err;
    private final long start = System.nanoTime();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress-display");
        thread.setDaemon(true);
        return thread;
    });
    private final ProgressBar bar;

    /** @param total files to be seen, negative while they are still being counted */
    ProgressDisplay(Supplier<BackfillProgress> progress, LongSupplier total) {
        this.progress = progress;
        this.total = total;
        this.bar = System.console() == null ? null : newBar();
        if (bar == null) {
            timer.scheduleWithFixedDelay(
                    this::printLine, SECONDS_BETWEEN_LINES, SECONDS_BETWEEN_LINES, TimeUnit.SECONDS);
        } else {
            timer.scheduleWithFixedDelay(this::step, 200, 200, TimeUnit.MILLISECONDS);
        }
    }

    private static ProgressBar newBar() {
        return new ProgressBarBuilder()
                .setTaskName("Indexing")
                .setUnit(" images", 1)
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
                .setUpdateIntervalMillis(250)
                .showSpeed()
                .build();
    }

    private void step() {
        BackfillProgress now = progress.get();
        if (total.getAsLong() >= 0) {
            bar.maxHint(Math.max(total.getAsLong(), now.done()));
        }
        bar.stepTo(now.done());
        bar.setExtraMessage(counts(now));
    }

    private void printLine() {
        BackfillProgress now = progress.get();
        err.println(line(now, total.getAsLong(), (System.nanoTime() - start) / 1e9));
    }

    static String line(BackfillProgress now, long total, double seconds) {
        double rate = now.done() / seconds;
        String of = total < 0 ? "" : String.format(Locale.ROOT, " of %,d", total);
        String left = total < 0 || rate == 0
                ? ""
                : String.format(Locale.ROOT, ", about %,.0f s left", Math.max(0, total - now.done()) / rate);
        return String.format(Locale.ROOT, "%,d%s done (%s), %.1f images/s%s", now.done(), of, counts(now), rate, left);
    }

    private static String counts(BackfillProgress now) {
        return String.format(
                Locale.ROOT,
                "%,d indexed, %,d already there, %,d rejected",
                now.indexed(),
                now.alreadyThere(),
                rejected(now));
    }

    private static long rejected(BackfillProgress now) {
        return now.rejected().values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        if (bar != null) {
            step();
            bar.close();
        }
    }
}
