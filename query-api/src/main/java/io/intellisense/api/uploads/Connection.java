package io.intellisense.api.uploads;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.nio.AsyncClientEndpoint;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;

/** A connection to the uploader for one exchange. Closing it breaks that off, however far it is. */
final class Connection implements AutoCloseable {

    private final CompletableFuture<AsyncClientEndpoint> open = new CompletableFuture<>();

    /** To be told how connecting went. */
    FutureCallback<AsyncClientEndpoint> opening() {
        return new Settle<>(open, AsyncClientEndpoint::releaseAndDiscard);
    }

    /** Sends the request once connected; what is returned ends with the answer. */
    <T> CompletableFuture<T> exchange(AsyncRequestProducer request, AsyncResponseConsumer<T> reader) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        open.thenAccept(endpoint -> endpoint.execute(request, reader, new Settle<>(answer, late -> {})))
                .whenComplete((begun, failure) -> {
                    if (failure != null) {
                        answer.completeExceptionally(failure);
                    }
                });
        return answer;
    }

    @Override
    public void close() {
        if (!open.completeExceptionally(new CancellationException("closed"))) {
            open.thenAccept(AsyncClientEndpoint::releaseAndDiscard);
        }
    }
}
