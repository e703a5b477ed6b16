package io.intellisense.api.uploads;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.problem.ApiProblem;
import io.intellisense.api.problem.ProblemKind;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleResponseConsumer;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.io.CloseMode;
import org.springframework.stereotype.Component;

/** Sends requests to the uploader; where there is none, or none that answers, says so as a problem. */
@Component
class Uploader implements AutoCloseable {

    /** Longer than the uploader may be silent: then the connection has failed already. */
    private static final Duration LONGEST_WAIT = UploaderClient.LONGEST_SILENCE.plusSeconds(5);

    private final String url;
    private final HttpHost host;
    private final CloseableHttpAsyncClient client;

    Uploader(QueryApiOptions options) {
        QueryApiOptions.Uploader uploader = options.uploader();
        this.url = uploader.url();
        this.host = uploader.isOff() ? null : HttpHost.create(URI.create(url));
        this.client = UploaderClient.start(uploader.maxRequests());
    }

    boolean isOff() {
        return host == null;
    }

    /** @throws IOException where the client broke off */
    Answer send(Call call) throws IOException {
        return send(call, LONGEST_WAIT);
    }

    /** @param patience how long to wait for the answer once the body is sent */
    Answer send(Call call, Duration patience) throws IOException {
        requireOn();
        CompletableFuture<SimpleHttpResponse> answer = new CompletableFuture<>();
        BasicRequestProducer request = new BasicRequestProducer(call.to(host), call.body());
        Future<?> exchange = client.execute(request, SimpleResponseConsumer.create(), new Settle(answer));
        try {
            if (call.body() != null) {
                answer.whenComplete((given, failure) -> call.body().stop());
                call.body().pump();
            }
            return Answer.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            throw unavailable(e.getCause());
        } catch (TimeoutException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        } finally {
            exchange.cancel(true); // does nothing where it has ended
        }
    }

    /** Has an answer that never ends read by {@code reader}, until it breaks or is cancelled; {@code ended} is told why. */
    Future<Void> follow(Call call, AsyncResponseConsumer<Void> reader, FutureCallback<Void> ended) {
        requireOn();
        return client.execute(new BasicRequestProducer(call.to(host), null), reader, ended);
    }

    void requireOn() {
        if (isOff()) {
            throw new ApiProblem(
                    ProblemKind.UPLOADS_OFF,
                    "This server was started without an uploader; to turn uploads on, start one and name its address"
                            + " with --intellisense.uploader.url=http://127.0.0.1:8081.");
        }
    }

    private ApiProblem unavailable(Throwable cause) {
        return new ApiProblem(
                ProblemKind.UPLOADER_UNAVAILABLE,
                "The uploader at " + url + " does not answer; check that it is running, then send it again.",
                cause);
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    private record Settle(CompletableFuture<SimpleHttpResponse> answer) implements FutureCallback<SimpleHttpResponse> {

        @Override
        public void completed(SimpleHttpResponse given) {
            answer.complete(given);
        }

        @Override
        public void failed(Exception failure) {
            answer.completeExceptionally(failure);
        }

        @Override
        public void cancelled() {
            answer.completeExceptionally(new IOException("cancelled"));
        }
    }
}
