package io.intellisense.api.uploads;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.hc.core5.concurrent.FutureCallback;

/**
 * Hands what the HTTP client calls back with to a future of the platform's own kind.
 *
 * @param late takes what comes when nobody waits any more
 */
record Settle<T>(CompletableFuture<T> future, Consumer<T> late) implements FutureCallback<T> {

    @Override
    public void completed(T result) {
        if (!future.complete(result)) {
            late.accept(result);
        }
    }

    @Override
    public void failed(Exception failure) {
        future.completeExceptionally(failure);
    }

    @Override
    public void cancelled() {
        future.completeExceptionally(new CancellationException());
    }
}
