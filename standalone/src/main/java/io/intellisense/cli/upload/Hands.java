package io.intellisense.cli.upload;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** So many threads that do the same to each of many things. */
final class Hands implements AutoCloseable {

    /** What is done to each. */
    interface Work<T> {
        void on(T thing) throws InterruptedException;
    }

    private final ExecutorService threads;

    Hands(String name, int count) {
        threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Returns when all is done; the first failure ends the rest: nothing is begun after it. */
    <T> void each(Collection<T> things, Work<T> work) throws InterruptedException {
        AtomicBoolean failed = new AtomicBoolean();
        List<Future<?>> futures = new ArrayList<>();
        for (T thing : things) {
            futures.add(threads.submit(() -> {
                unlessFailed(failed, thing, work);
                return null;
            }));
        }
        try {
            for (Future<?> future : futures) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw asItWas(e.getCause());
        } finally {
            futures.forEach(future -> future.cancel(true));
        }
    }

    /** The hand that fails says so before it takes up the next thing, which is before anybody could cancel that. */
    private static <T> void unlessFailed(AtomicBoolean failed, T thing, Work<T> work) throws InterruptedException {
        if (failed.get()) {
            return;
        }
        try {
            work.on(thing);
        } catch (RuntimeException | InterruptedException | Error e) {
            failed.set(true);
            throw e;
        }
    }

    private static RuntimeException asItWas(Throwable cause) throws InterruptedException {
        if (cause instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
