package io.intellisense.cli.upload;

import io.intellisense.cli.remote.ConnectionLostException;
import io.intellisense.cli.remote.RefusedException;
import io.intellisense.cli.remote.RemoteSystem;
import io.intellisense.cli.remote.UnavailableException;
import io.intellisense.domain.Sha256;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What the system can be asked about images while they are uploaded. */
public record ImageService(RemoteSystem system) {

    /** So many hashes the system takes at a time. */
    static final int HASHES = 1_000;

    /** A slower line than this is taken for a dead one. */
    private static final long LEAST_BYTES_PER_SECOND = 20_000;

    private static final int CREATED = 201;

    /** @param isNew whether the system did not have it before */
    public record Accepted(String id, boolean isNew) {}

    /** How far the indexing of an image is. */
    public record State(String state, String reason, String message) {}

    Set<Sha256> known(Collection<Sha256> hashes) throws UnavailableException, RefusedException, InterruptedException {
        JsonNode answer = system.post(
                "/api/images/known",
                Map.of("sha256", hashes.stream().map(Sha256::hex).toList()));
        Set<Sha256> known = new HashSet<>();
        answer.path("known").forEach(hash -> known.add(new Sha256(hash.asString())));
        return known;
    }

    /**
     * Sends a file as it is read.
     *
     * @throws FileNotFoundException where it cannot be opened
     */
    public Accepted send(Path file)
            throws FileNotFoundException, UnavailableException, RefusedException, InterruptedException {
        String boundary = "image-" + UUID.randomUUID();
        BodyPublisher body = multipart(file, boundary);
        HttpRequest request = system.request("/api/images")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .timeout(Duration.ofSeconds(60 + body.contentLength() / LEAST_BYTES_PER_SECOND))
                .POST(body)
                .build();
        RemoteSystem.Answer answer = system.send(request);
        String id = answer.body().path("id").asString("");
        if (id.isEmpty()) {
            throw new ConnectionLostException("an answer without an image's id", null);
        }
        return new Accepted(id, answer.status() == CREATED);
    }

    /** RFC 7578, with names escaped as browsers do. */
    private static BodyPublisher multipart(Path file, String boundary) throws FileNotFoundException {
        String name = file.getFileName()
                .toString()
                .replace("\"", "%22")
                .replace("\r", "%0D")
                .replace("\n", "%0A");
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return BodyPublishers.concat(
                BodyPublishers.ofString(head, StandardCharsets.UTF_8),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    }

    public State state(String id) throws UnavailableException, RefusedException, InterruptedException {
        JsonNode status = system.get("/api/images/" + id + "/status");
        return new State(
                status.path("state").asString(""),
                status.path("reason").asString(""),
                status.path("message").asString(""));
    }

    /** Whether uploads are taken at all. */
    boolean answers() throws UnavailableException, RefusedException, InterruptedException {
        known(Set.of());
        return true;
    }
}
