package io.intellisense.flink.redis;

import io.lettuce.core.RedisCommandInterruptedException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits that another thread can end. One thread waits. */
final class Wake {

    private volatile CompletableFuture<Void> call = new CompletableFuture<>();

    /** Ends the wait that is under way, or else the next one. */
    void up() {
        call.complete(null);
    }

    /** Whether the result is there, however it turned out; false where the time was over or somebody called. */
    boolean await(CompletionStage<?> result, Duration atMost) {
        CompletableFuture<?> awaited = result.toCompletableFuture();
        try {
            CompletableFuture.anyOf(awaited, call).get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // Whoever asked looks at the result, and knows what to make of a failure.
            return awaited.isDone();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RedisCommandInterruptedException(e);
        }
        if (call.isDone()) {
            call = new CompletableFuture<>();
        }
        return awaited.isDone();
    }

    void pause(Duration atMost) {
        await(new CompletableFuture<>(), atMost);
    }
}
