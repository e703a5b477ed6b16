package io.intellisense.flink.redis;

import io.intellisense.flink.access.OutcomeAccess;
import io.intellisense.flink.access.Outcomes;
import io.intellisense.flink.flow.ImageOutcome;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Tells outcomes through Redis, for steps that know of them without being its sink. Thread-safe: one thread of its own does the telling,
 * so that closing can end a wait for a Redis that is away.
 */
final class RedisOutcomes implements Outcomes {

    private final OutcomeWriter writer;
    private final ExecutorService teller = Executors.newSingleThreadExecutor(RedisOutcomes::thread);

    private RedisOutcomes(OutcomeWriter writer) {
        this.writer = writer;
    }

    /**
     * Of our own class loader. A thread takes over the context class loader of whoever makes it: here that is a thread which many jobs
     * share, and which may hold on to the loader of one that has ended. Connection pools load classes through it.
     */
    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "outcomes-to-redis");
        thread.setContextClassLoader(RedisOutcomes.class.getClassLoader());
        return thread;
    }

    static OutcomeAccess access(OutcomeSink sink) {
        return metrics -> new RedisOutcomes(sink.writer(metrics));
    }

    @Override
    public void tell(List<ImageOutcome> outcomes) {
        try {
            teller.submit(() -> {
                        for (ImageOutcome outcome : outcomes) {
                            writer.write(outcome, null);
                        }
                        return null;
                    })
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while telling outcomes", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Outcomes could not be told: " + e.getCause().getMessage(), e.getCause());
        }
    }

    @Override
    public void close() {
        teller.shutdownNow();
        writer.close();
    }
}
