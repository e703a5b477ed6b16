package io.intellisense.cli.remote;

import io.intellisense.domain.RejectReason;
import io.intellisense.standalone.UserError;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running system, reached over HTTP. Thread-safe. */
public final class RemoteSystem {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504, 507);

    /** Where only the status of a refusal has come through. */
    private static final Map<Integer, String> SLUGS = Map.of(
            413, RejectReason.TOO_MANY_BYTES.label(),
            415, RejectReason.UNSUPPORTED_FORMAT.label());

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String url;

    /** Empty where none is sent. */
    private final String key;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    private RemoteSystem(String url, String key) {
        this.url = url;
        this.key = key;
    }

    /** One that is asked without a key. */
    public static RemoteSystem at(String url) {
        return at(url, "");
    }

    /** @throws UserError where the text is no address */
    public static RemoteSystem at(String url, String key) {
        if (!key.strip().matches("[\\x21-\\x7e]*")) {
            throw new UserError("A key is one word, as './intellisense key create' has printed it.");
        }
        try {
            URI uri = URI.create(url);
            if (uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme())) {
                return new RemoteSystem(url.replaceAll("/+$", ""), key.strip());
            }
        } catch (IllegalArgumentException e) {
            throw new UserError(noAddress(url), e);
        }
        throw new UserError(noAddress(url));
    }

    private static String noAddress(String url) {
        return "The address of the system looks like http://localhost:8080, but was: " + url + ".";
    }

    public JsonNode get(String path) throws UnavailableException, RefusedException, InterruptedException {
        return send(request(path).GET().build()).body();
    }

    public JsonNode post(String path, Map<String, ?> body)
            throws UnavailableException, RefusedException, InterruptedException {
        return send(request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build())
                .body();
    }

    /** A request to go on with, with the deadline of an ordinary answer. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(ANSWER);
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }

    /** What a request that was done was answered. */
    public record Answer(int status, JsonNode body) {}

    /**
     * @throws ConnectionLostException where no answer came
     * @throws UnavailableException where the system asks to come back later
     * @throws RefusedException where it will not do it
     */
    public Answer send(HttpRequest request) throws UnavailableException, RefusedException, InterruptedException {
        Answer answer = answer(request);
        if (answer.status() < 300) {
            return answer;
        }
        RefusedException problem = problem(answer.status(), answer.body());
        if (LATER.contains(problem.status()) && !problem.slug().equals("uploads-off")) {
            throw new UnavailableException(problem.getMessage(), problem);
        }
        throw problem;
    }

    /** Who is refused in the middle of a long body may find the connection closed before the whole answer is read. */
    private Answer answer(HttpRequest request) throws ConnectionLostException, InterruptedException {
        AtomicInteger status = new AtomicInteger();
        try {
            HttpResponse<String> response = http.send(request, head -> {
                status.set(head.statusCode());
                return BodySubscribers.ofString(StandardCharsets.UTF_8);
            });
            return new Answer(response.statusCode(), json(response.body()));
        } catch (IOException e) {
            if (status.get() >= 400) {
                return new Answer(status.get(), JSON.createObjectNode());
            }
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new ConnectionLostException("no answer (" + why + ")", e);
        }
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.createObjectNode(); // not ours, or none
        }
    }

    private static RefusedException problem(int status, JsonNode body) {
        String type = body.path("type").asString("");
        String slug = type.startsWith("/problems/")
                ? type.substring("/problems/".length())
                : SLUGS.getOrDefault(status, "http-" + status);
        String detail = body.path("detail").asString(body.path("title").asString("HTTP status " + status));
        return new RefusedException(status, slug, detail);
    }

    /** For a person who has waited long enough. */
    UnreachableException unreachable(UnavailableException cause) {
        String detail = cause.getMessage().replaceAll("[.]$", "");
        return new UnreachableException(
                cause instanceof ConnectionLostException
                        ? url + " gives " + detail + "; start it with './intellisense up', or name another with --url."
                        : url + " cannot go on now: " + detail + "; the same command continues when it can.",
                cause);
    }

    /** For a refusal that no other try would change. */
    public UserError refused(RefusedException refusal) {
        String detail = refusal.getMessage().replaceAll("[.]$", "");
        if (refusal.status() == 401 || refusal.slug().equals("scope-missing")) {
            return new UserError(url + " refuses: " + detail + "; name a key with --key or INTELLISENSE_KEY.", refusal);
        }
        return new UserError(
                refusal.isAboutTheSystem()
                        ? url + " answers '" + detail + "'; check --url, or start a system that takes uploads."
                        : url + " refuses: " + detail + ".",
                refusal);
    }

    /** Asks once, without patience, for a person who has just typed a command. */
    public <T> T now(Patience.Question<T> question) throws InterruptedException {
        try {
            return question.ask();
        } catch (UnavailableException e) {
            throw unreachable(e);
        } catch (RefusedException e) {
            throw refused(e);
        }
    }

    @Override
    public String toString() {
        return url;
    }
}
