package io.intellisense.api.limits;

import io.intellisense.api.problem.ProblemKind;
import io.intellisense.web.problem.ApiProblem;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Does no piece of work twice at once: whoever asks for one that is under way waits for it, for a while. */
public final class UnderWay<K, V> {

    private final ConcurrentMap<K, CompletableFuture<V>> underWay = new ConcurrentHashMap<>();
    private final Duration longestWait;
    private final String refusal;

    /** @param refusal a sentence for those who have waited in vain */
    public UnderWay(Duration longestWait, String refusal) {
        this.longestWait = longestWait;
        this.refusal = refusal;
    }

    /** What the work gives, done by this caller or by another; fails as it failed, or as overloaded after a while. */
    public V once(K key, Supplier<V> work) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> others = underWay.putIfAbsent(key, mine);
        if (others != null) {
            return await(others);
        }
        try {
            V done = work.get();
            mine.complete(done);
            return done;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(key);
        }
    }

    private V await(CompletableFuture<V> others) {
        try {
            return others.get(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(e);
        } catch (TimeoutException e) {
            throw refused(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    private ApiProblem refused(Exception cause) {
        return new ApiProblem(ProblemKind.OVERLOADED, refusal, cause);
    }
}
