package io.intellisense.cli;

import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far a task is, its rate and remaining time: a bar on a terminal, a line every few seconds elsewhere. */
final class ProgressDisplay implements AutoCloseable {

    private static final int SECONDS_BETWEEN_LINES = 10;

    private final Supplier<Progress> progress;
    private final PrintStream err = System.err;
    private final long start = System.nanoTime();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress-display");
        thread.setDaemon(true);
        return thread;
    });
    private final ProgressBar bar;

    ProgressDisplay(String task, Supplier<Progress> progress) {
        this.progress = progress;
        this.bar = System.console() == null ? null : newBar(task, progress.get().unit());
        if (bar == null) {
            timer.scheduleWithFixedDelay(
                    this::printLine, SECONDS_BETWEEN_LINES, SECONDS_BETWEEN_LINES, TimeUnit.SECONDS);
        } else {
            timer.scheduleWithFixedDelay(this::step, 200, 200, TimeUnit.MILLISECONDS);
        }
    }

    private static ProgressBar newBar(String task, Progress.Unit unit) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(unit.name, unit.size)
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
                .setUpdateIntervalMillis(250)
                .showSpeed()
                .build();
    }

    private void step() {
        Progress now = progress.get();
        if (now.total() >= 0) {
            bar.maxHint(Math.max(now.total(), now.done()));
        }
        bar.stepTo(now.done());
        bar.setExtraMessage(now.detail().isEmpty() ? now.counts() : now.counts() + "; " + now.detail());
    }

    private void printLine() {
        err.println(progress.get().line((System.nanoTime() - start) / 1e9));
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
