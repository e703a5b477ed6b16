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
            throw interrupted(e);
        }
        if (call.isDone()) {
            call = new CompletableFuture<>();
        }
        return awaited.isDone();
    }

    /** Waits for the call alone; nothing of it stays with the call when the time is over, however often it is done. */
    void pause(Duration atMost) {
        try {
            call.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
            call = new CompletableFuture<>();
        } catch (TimeoutException e) {
            // As it should be.
        } catch (ExecutionException e) {
            throw new IllegalStateException("A call never fails", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static RedisCommandInterruptedException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new RedisCommandInterruptedException(e);
    }
}
