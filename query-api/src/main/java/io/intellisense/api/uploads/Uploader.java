package io.intellisense.api.uploads;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.problem.ProblemKind;
import io.intellisense.web.problem.ApiProblem;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityConsumer;
import org.apache.hc.core5.http.nio.support.BasicResponseConsumer;
import org.springframework.stereotype.Component;

/** Sends requests to the uploader; where there is none, or none that answers, says so as a problem. */
@Component
class Uploader implements AutoCloseable {

    /** Longer than the uploader may be silent: then the connection has failed already. */
    private static final Duration LONGEST_WAIT = UploaderClient.LONGEST_SILENCE.plusSeconds(5);

    private final String url;
    private final HttpHost host;
    private final UploaderClient client;

    Uploader(QueryApiOptions options) {
        QueryApiOptions.Uploader uploader = options.uploader();
        this.url = uploader.url();
        this.host = uploader.isOff() ? null : HttpHost.create(URI.create(url));
        this.client = uploader.isOff() ? null : new UploaderClient(host, uploader.maxRequests());
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
        try (Connection connection = client.connect()) {
            CompletableFuture<Message<HttpResponse, byte[]>> answer =
                    connection.exchange(call.to(host), new BasicResponseConsumer<>(new BasicAsyncEntityConsumer()));
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
        }
    }

    /** Has an answer that never ends read, until it breaks, which {@code ended} is told, or the connection is closed. */
    Connection follow(Call call, EventFeed reader, Consumer<Throwable> ended) {
        requireOn();
        Connection connection = client.connect();
        connection.exchange(call.to(host), reader).whenComplete((nothing, failure) -> ended.accept(failure));
        return connection;
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
        if (client != null) {
            client.close();
        }
    }
}
