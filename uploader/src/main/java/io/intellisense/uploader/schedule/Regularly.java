package io.intellisense.uploader.schedule;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one thing again and again on a thread of its own, whatever goes wrong with it once. */
public final class Regularly implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Regularly.class);
    private static final long LONGEST_STOP_SECONDS = 5;

    private final String name;
    private final ScheduledThreadPoolExecutor thread;

    /** Begins at once. */
    public Regularly(String name, Duration between, Runnable work) {
        this.name = name;
        this.thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        });
        thread.scheduleWithFixedDelay(() -> once(work), 0, between.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void once(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("{} failed and will be tried again", name, e);
        }
    }

    /** Lets what is under way come to its end, for a while. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            thread.shutdownNow();
        }
    }
}
