package io.intellisense.cli.hub;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Closes a stream that has brought nothing for too long, so that its reader gets an exception in place of waiting for ever. */
final class StallGuard implements AutoCloseable {

    private final InputStream stream;
    private final long limit;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "stall-guard");
        thread.setDaemon(true);
        return thread;
    });
    private volatile long heard = System.nanoTime();

    StallGuard(InputStream stream, Duration limit) {
        this.stream = stream;
        this.limit = limit.toNanos();
        long every = Math.max(1, this.limit / 4);
        clock.scheduleWithFixedDelay(this::look, every, every, TimeUnit.NANOSECONDS);
    }

    void heard() {
        heard = System.nanoTime();
    }

    private void look() {
        if (System.nanoTime() - heard > limit) {
            try {
                stream.close();
            } catch (IOException e) {
                heard(); // its reader is told the same; look again later
            }
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
