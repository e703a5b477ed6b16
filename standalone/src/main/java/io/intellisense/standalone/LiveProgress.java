package io.intellisense.standalone;

import io.intellisense.flink.backfill.BackfillProgress;
import io.intellisense.flink.backfill.StageTimes;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** What the indexing in this process is doing, for those who ask while it runs and afterwards. Thread-safe. */
public final class LiveProgress {

    /**
     * One look at it.
     *
     * @param totalFiles negative while they are still being counted
     * @param perSecond files read per second: lately while it runs, and over all once it has ended
     */
    public record Snapshot(
            BackfillProgress counts,
            StageTimes stages,
            long totalFiles,
            Duration elapsed,
            double perSecond,
            boolean running) {}

    private Supplier<BackfillProgress> counts;
    private Supplier<StageTimes> stages;
    private LongSupplier total;
    private RecentRate rate;
    private long startNanos;
    private Snapshot last;

    public synchronized void begin(
            Supplier<BackfillProgress> newCounts, Supplier<StageTimes> newStages, LongSupplier newTotal) {
        counts = newCounts;
        stages = newStages;
        total = newTotal;
        startNanos = System.nanoTime();
        rate = new RecentRate(startNanos);
    }

    /** Keeps the final counts. */
    public synchronized void end() {
        if (counts != null) {
            last = look(false);
            counts = null;
        }
    }

    /** Empty until indexing has begun. */
    public synchronized Optional<Snapshot> current() {
        return Optional.ofNullable(counts == null ? last : look(true));
    }

    private Snapshot look(boolean running) {
        long now = System.nanoTime();
        StageTimes times = stages.get();
        Duration elapsed = Duration.ofNanos(now - startNanos);
        double average = elapsed.isZero() ? 0 : times.read() * 1e9 / elapsed.toNanos();
        return new Snapshot(
                counts.get(),
                times,
                total.getAsLong(),
                elapsed,
                running ? rate.perSecond(times.read(), now) : average,
                running);
    }
}
