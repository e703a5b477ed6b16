package io.intellisense.standalone;

import io.intellisense.flink.backfill.BackfillProgress;
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
     */
    public record Snapshot(BackfillProgress counts, long totalFiles, Duration elapsed, boolean running) {}

    private Supplier<BackfillProgress> counts;
    private LongSupplier total;
    private long startNanos;
    private Snapshot last;

    public synchronized void begin(Supplier<BackfillProgress> newCounts, LongSupplier newTotal) {
        counts = newCounts;
        total = newTotal;
        startNanos = System.nanoTime();
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
        return new Snapshot(counts.get(), total.getAsLong(), Duration.ofNanos(System.nanoTime() - startNanos), running);
    }
}
