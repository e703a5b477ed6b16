package io.intellisense.flink.backfill;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a line to the log every ten seconds: how far a backfill is, and where the time of these ten seconds went. Beside it keeps the
 * rate curve.
 */
final class ProgressLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressLog.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int PAUSES_BETWEEN_LINES = 10;

    private final Supplier<Reading> look;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress-log");
        thread.setDaemon(true);
        return thread;
    });
    private final RateCurve curve;
    private final int run;
    private int pauses;
    private StageTimes before = StageTimes.NONE;
    private long lastNanos = System.nanoTime();

    ProgressLog(Supplier<Reading> look, RateCurve curve, int run) {
        this.look = look;
        this.curve = curve;
        this.run = run;
        timer.scheduleWithFixedDelay(this::step, PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
    }

    private void step() {
        Reading now = look.get();
        curve.look(now.progress().seen(), run, Instant.now());
        pauses++;
        if (pauses % PAUSES_BETWEEN_LINES == 0) {
            write(now);
        }
    }

    private void write(Reading now) {
        long nanos = System.nanoTime();
        LOG.info(line(now, before, (nanos - lastNanos) / 1e9));
        before = now.stages();
        lastNanos = nanos;
    }

    /** @param before the times at the last line, so many seconds ago */
    static String line(Reading now, StageTimes before, double seconds) {
        StageTimes news = now.stages().since(before);
        String line = String.format(
                Locale.ROOT,
                "%,d images seen, %,d done, %.1f images/s",
                now.progress().seen(),
                now.progress().done(),
                news.read() / seconds);
        return news.text().isEmpty() ? line : line + "; " + news.text();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
