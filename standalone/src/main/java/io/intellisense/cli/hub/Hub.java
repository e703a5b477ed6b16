package io.intellisense.cli.hub;

import io.intellisense.standalone.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A hub of checkpoints that answers as huggingface.co does: {@code /NAME/resolve/REVISION/FILE}, large files from elsewhere. */
public final class Hub {

    private static final String HUGGING_FACE = "https://huggingface.co";
    private static final String ROBOT = "SFconvertbot";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int REDIRECTS = 6;
    private static final Set<Integer> LATER = Set.of(408, 429, 500, 502, 503, 504);
    private static final Set<Integer> ELSEWHERE = Set.of(301, 302, 303, 307, 308);

    private final URI endpoint;

    /** Empty where none is sent. */
    private final String token;

    private final Duration patience;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    /** @param patience how long an open connection may bring nothing */
    Hub(URI endpoint, String token, Duration patience) {
        this.endpoint = endpoint;
        this.token = token;
        this.patience = patience;
    }

    /** As the variables say that Hugging Face's own programs read: {@code HF_ENDPOINT} and {@code HF_TOKEN}. */
    public static Hub of(Map<String, String> environment) {
        String set = environment.getOrDefault("HF_ENDPOINT", "").strip();
        String token = environment.getOrDefault("HF_TOKEN", "").strip();
        if (!token.matches("[\\x21-\\x7e]*")) {
            throw new UserError("HF_TOKEN is one word, as the hub has shown it.");
        }
        return new Hub(address(set.isEmpty() ? HUGGING_FACE : set.replaceAll("/+$", "")), token, ANSWER);
    }

    private static URI address(String text) {
        try {
            URI uri = URI.create(text);
            if (uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme())) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new UserError("HF_ENDPOINT looks like " + HUGGING_FACE + ", but was: " + text + ".", e);
        }
        throw new UserError("HF_ENDPOINT looks like " + HUGGING_FACE + ", but was: " + text + ".");
    }

    /** Empty where the checkpoint has no such file. */
    Optional<RemoteFile> find(CheckpointName name, String file) throws IOException, InterruptedException {
        URI asked = URI.create(
                endpoint + "/" + name.id() + "/resolve/" + name.revision().replace("/", "%2F") + "/" + file);
        URI at = asked;
        Map<String, String> told = new HashMap<>();
        for (int i = 0; i < REDIRECTS; i++) {
            HttpResponse<Void> answer =
                    send(request(at).method("HEAD", HttpRequest.BodyPublishers.noBody()), BodyHandlers.discarding());
            remember(answer.headers(), told);
            if (answer.statusCode() == 404 && Refusal.isAboutTheFile(answer.headers())) {
                return Optional.empty();
            }
            boolean elsewhere = ELSEWHERE.contains(answer.statusCode());
            if (!elsewhere && answer.statusCode() != 200) {
                throw Refusal.of(name, answer, endpoint, !token.isEmpty());
            }
            if (!elsewhere || told.containsKey("x-linked-etag") && told.containsKey("x-linked-size")) {
                return Optional.of(described(name, file, told));
            }
            at = target(at, answer.headers());
        }
        throw new IOException(asked + " leads in circles");
    }

    /** Of several answers on the way the first tells most of the file; its length and tag are the last one's. */
    private static void remember(HttpHeaders headers, Map<String, String> told) {
        for (String first : new String[] {"x-repo-commit", "x-linked-etag", "x-linked-size"}) {
            headers.firstValue(first).ifPresent(value -> told.putIfAbsent(first, value));
        }
        for (String last : new String[] {"etag", "content-length"}) {
            headers.firstValue(last).ifPresent(value -> told.put(last, value));
        }
    }

    private RemoteFile described(CheckpointName name, String file, Map<String, String> told) {
        String commit = told.getOrDefault("x-repo-commit", "");
        if (!commit.matches("[0-9a-f]{7,64}")) {
            throw new UserError(
                    endpoint + " does not answer as huggingface.co does, with the commit that a file is of; check"
                            + " HF_ENDPOINT.");
        }
        URI address = URI.create(endpoint + "/" + name.id() + "/resolve/" + commit + "/" + file);
        String size = told.getOrDefault("x-linked-size", told.getOrDefault("content-length", ""));
        String tag = told.getOrDefault("x-linked-etag", told.getOrDefault("etag", ""));
        return new RemoteFile(
                file, address, commit, size.matches("\\d{1,18}") ? Long.parseLong(size) : -1, ContentHash.ofTag(tag));
    }

    /** The revision that Hugging Face's robot has proposed, with the weights as safetensors; empty where it has not. */
    Optional<String> conversion(CheckpointName name) throws IOException, InterruptedException {
        URI asked =
                URI.create(endpoint + "/api/models/" + name.id() + "/discussions?type=pull_request&author=" + ROBOT);
        HttpResponse<String> answer = send(request(asked).GET(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            return Optional.empty();
        }
        try {
            for (JsonNode proposal : JSON.readTree(answer.body()).path("discussions")) {
                if (proposal.path("author").path("name").asString("").equals(ROBOT)
                        && proposal.path("isPullRequest").asBoolean(false)
                        && proposal.path("title").asString("").contains("safetensors")) {
                    return Optional.of("refs/pr/" + proposal.path("num").asInt(0));
                }
            }
        } catch (JacksonException e) {
            return Optional.empty(); // it is no more than a hint
        }
        return Optional.empty();
    }

    /**
     * A file's bytes, as they come.
     *
     * @param from the first byte that they hold: 0 where the hub gives files only whole
     */
    record Content(long from, InputStream bytes, StallGuard guard) implements AutoCloseable {

        int read(byte[] block) throws IOException {
            int read = bytes.read(block);
            guard.heard();
            return read;
        }

        @Override
        public void close() throws IOException {
            guard.close();
            bytes.close();
        }
    }

    /** @param from how many bytes are here already */
    Content open(CheckpointName name, RemoteFile file, long from) throws IOException, InterruptedException {
        URI at = file.address();
        for (int i = 0; i < REDIRECTS; i++) {
            HttpRequest.Builder request = request(at).GET();
            if (from > 0) {
                request.header("Range", "bytes=" + from + "-");
            }
            HttpResponse<InputStream> answer = send(request, BodyHandlers.ofInputStream());
            int status = answer.statusCode();
            if (status == 200 || status == 206 && startsAt(from, answer.headers())) {
                return new Content(status == 200 ? 0 : from, answer.body(), new StallGuard(answer.body(), patience));
            }
            answer.body().close();
            if (status == 206 || status == 416) {
                throw new WrongRangeException();
            }
            if (!ELSEWHERE.contains(status)) {
                throw Refusal.of(name, answer, endpoint, !token.isEmpty());
            }
            at = target(at, answer.headers());
        }
        throw new IOException(file.address() + " leads in circles");
    }

    private static boolean startsAt(long from, HttpHeaders headers) {
        return headers.firstValue("Content-Range").orElse("").startsWith("bytes " + from + "-");
    }

    /** The token is for the hub alone: where files lie elsewhere, their addresses are signed. */
    private HttpRequest.Builder request(URI at) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at)
                .timeout(patience)
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "image-intellisense");
        boolean isHub =
                at.getScheme().equals(endpoint.getScheme()) && at.getAuthority().equals(endpoint.getAuthority());
        return isHub && !token.isEmpty() ? request.header("Authorization", "Bearer " + token) : request;
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        HttpResponse<T> answer = http.send(request.build(), handler);
        if (LATER.contains(answer.statusCode())) {
            if (answer.body() instanceof InputStream body) {
                body.close();
            }
            throw new ComeAgainException("HTTP status " + answer.statusCode(), RetryAfter.in(answer.headers()));
        }
        return answer;
    }

    private URI target(URI from, HttpHeaders headers) throws IOException {
        String location = headers.firstValue("Location").orElse("");
        try {
            URI to = from.resolve(location);
            boolean isSafe = "https".equals(to.getScheme()) || "http".equals(endpoint.getScheme());
            if (!location.isEmpty() && to.getHost() != null && isSafe) {
                return to;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(from + " leads to no address: " + location, e);
        }
        throw new IOException(from + " leads to no address: " + location);
    }

    @Override
    public String toString() {
        return endpoint.toString();
    }
}
