package io.intellisense.api.images;

import io.intellisense.api.problem.ApiProblem;
import io.intellisense.api.problem.ProblemKind;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Does a few pieces of work at a time, and none twice at once: whoever asks for one under way waits for it. */
final class Workbench<K> {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final Semaphore places;
    private final ConcurrentMap<K, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

    Workbench(int places) {
        this.places = new Semaphore(places, true);
    }

    /** Returns when the work is done, by this caller or by another; fails as it failed, or as overloaded after a while. */
    void once(K key, Runnable work) {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> others = underWay.putIfAbsent(key, mine);
        if (others != null) {
            await(others);
            return;
        }
        try {
            inAPlace(work);
            mine.complete(null);
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(key);
        }
    }

    private void inAPlace(Runnable work) {
        try {
            if (!places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw overloaded(null);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        try {
            work.run();
        } finally {
            places.release();
        }
    }

    private static void await(CompletableFuture<Void> others) {
        try {
            others.get(2 * LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (TimeoutException e) {
            throw overloaded(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    private static ApiProblem interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return overloaded(e);
    }

    private static ApiProblem overloaded(Exception cause) {
        return new ApiProblem(
                ProblemKind.OVERLOADED,
                "Too many small pictures are being made just now; ask again in a few seconds.",
                cause);
    }
}
