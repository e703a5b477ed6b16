package io.intellisense.flink.retry;

import io.intellisense.index.IndexException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.apache.flink.metrics.Counter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The attempts at one call: counts them, and decides after each failure whether and when to try again. */
final class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final RetryPolicy policy;
    private final Counter retries;
    private final long began = System.nanoTime();
    private int failures;

    /** @param retries counts those that are made again */
    Attempts(RetryPolicy policy, Counter retries) {
        this.policy = policy;
        this.retries = retries;
    }

    /** The pause before the next attempt; empty where the failure is for good. */
    Optional<Duration> pauseAfter(Throwable failure) {
        failures++;
        if (!(unwrap(failure) instanceof IndexException e)
                || !e.isTransient()
                || policy.isExhausted(failures, elapsed())) {
            return Optional.empty();
        }
        retries.inc();
        Duration pause = policy.pauseAfter(failures);
        LOG.warn("Attempt {} failed, trying again in {} ms: {}", failures, pause.toMillis(), e.getMessage());
        return Optional.of(pause);
    }

    /** What to tell of the last failure. */
    RuntimeException verdict(Throwable failure) {
        Throwable cause = unwrap(failure);
        if (cause instanceof IndexException e && e.isTransient()) {
            return new IndexException(
                    e.kind(),
                    "The index did not answer for " + elapsed().toSeconds() + " s (" + failures + " attempts): "
                            + e.getMessage(),
                    e);
        }
        return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static Throwable unwrap(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
