package io.intellisense.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts that are running, stopped in reverse order exactly once: when the command ends, or on Ctrl-C or SIGTERM, whichever
 * comes first.
 */
public final class Running implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Thread onExit = new Thread(this::stopAll, "stop-all");
    private boolean stopped;

    public Running() {
        Runtime.getRuntime().addShutdownHook(onExit);
    }

    /** Registers a part that has just been started; stops it at once if everything is being stopped already. */
    public synchronized <T extends AutoCloseable> T add(T part) {
        if (stopped) {
            stop(part);
            throw new UserError("Stopped while starting.");
        }
        parts.push(part);
        return part;
    }

    /** Blocks until Ctrl-C or SIGTERM. */
    public synchronized void untilStopped() throws InterruptedException {
        while (!stopped) {
            wait();
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            LOG.debug("The process is exiting: the hook stops the parts", e);
        }
        stopAll();
    }

    private synchronized void stopAll() {
        stopped = true;
        while (!parts.isEmpty()) {
            stop(parts.pop());
        }
        notifyAll();
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("{} did not stop cleanly", part.getClass().getSimpleName(), e);
        }
    }
}
