package io.intellisense.flink.redis;

import io.intellisense.flink.access.OutcomeAccess;
import io.intellisense.flink.access.Outcomes;
import io.intellisense.flink.flow.ImageOutcome;
import io.intellisense.flink.job.JobThread;
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
    private final ExecutorService teller =
            Executors.newSingleThreadExecutor(task -> JobThread.named("outcomes-to-redis", task));

    private RedisOutcomes(OutcomeWriter writer) {
        this.writer = writer;
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
