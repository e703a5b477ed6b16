package io.intellisense.flink.retry;

import io.intellisense.index.IndexException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.ThreadSafeSimpleCounter;

/** Repeats calls to the index that failed for the moment, with growing pauses; a failure for good passes at once. */
public final class Retrying {

    private Retrying() {}

    /** Outside of a job, where nobody counts. */
    public static <T> T call(RetryPolicy policy, Supplier<T> call) throws InterruptedException {
        return call(policy, new ThreadSafeSimpleCounter(), call);
    }

    /** Outside of a job, where nobody counts. */
    public static <T> CompletableFuture<T> async(RetryPolicy policy, Supplier<CompletableFuture<T>> call) {
        return async(policy, new ThreadSafeSimpleCounter(), call);
    }

    /** Calls on this thread, and sleeps between attempts. */
    public static <T> T call(RetryPolicy policy, Counter retries, Supplier<T> call) throws InterruptedException {
        Attempts attempts = new Attempts(policy, retries);
        while (true) {
            try {
                return call.get();
            } catch (IndexException e) {
                Optional<Duration> pause = attempts.pauseAfter(e);
                if (pause.isEmpty()) {
                    throw attempts.verdict(e);
                }
                Thread.sleep(pause.get().toMillis());
            }
        }
    }

    /** Calls without blocking; the future fails only with a failure for good. */
    public static <T> CompletableFuture<T> async(
            RetryPolicy policy, Counter retries, Supplier<CompletableFuture<T>> call) {
        CompletableFuture<T> result = new CompletableFuture<>();
        attempt(new Attempts(policy, retries), call, result);
        return result;
    }

    private static <T> void attempt(
            Attempts attempts, Supplier<CompletableFuture<T>> call, CompletableFuture<T> result) {
        begin(call).whenComplete((value, failure) -> {
            if (failure == null) {
                result.complete(value);
                return;
            }
            attempts.pauseAfter(failure)
                    .ifPresentOrElse(
                            pause -> after(pause).execute(() -> attempt(attempts, call, result)),
                            () -> result.completeExceptionally(attempts.verdict(failure)));
        });
    }

    private static <T> CompletableFuture<T> begin(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static Executor after(Duration pause) {
        return CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}
