package io.intellisense.api.uploads;

import com.sun.net.httpserver.HttpExchange;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * An uploader for the page's tests: stores what is sent to it, refuses what is no picture, and tells by events what becomes of it.
 * A stored picture is searchable when a test says so.
 */
public final class FakeUploader implements AutoCloseable {

    /** Larger requests are refused before they are read. */
    public static final long MOST_BYTES = 6_000_000;

    private final EventSource events = new EventSource();
    private final ScriptedUploader server = new ScriptedUploader(this::answer);
    private final Map<String, Stored> stored = new ConcurrentHashMap<>();
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final Path folder;
    private final Consumer<Path> index;
    private volatile Consumer<String> afterStoring = id -> {};
    private volatile UnaryOperator<byte[]> reading = UnaryOperator.identity();
    private volatile int rejected;

    private record Stored(Path file, String state) {}

    /** @param index makes a stored file searchable */
    public FakeUploader(Path folder, Consumer<Path> index) {
        this.folder = folder;
        this.index = index;
    }

    public String url() {
        return server.url();
    }

    /** Told the id of each new picture; a test may index it then, or later. */
    public void afterStoring(Consumer<String> listener) {
        this.afterStoring = listener;
    }

    /** Called with each body before it is looked at: to hold it up. */
    public void whileReading(UnaryOperator<byte[]> reading) {
        this.reading = reading;
    }

    public void goesAway() {
        server.goesAway();
    }

    public void comesBack() {
        server.comesBack();
    }

    /** How many follow its events. */
    public int followers() {
        return events.followers();
    }

    /** All ids, in the order in which they were stored. */
    public List<String> stored() {
        return List.copyOf(order);
    }

    public void index(String id) {
        Stored picture = stored.get(id);
        index.accept(picture.file());
        become(id, "indexed", "");
    }

    public void reject(String id, String message) {
        rejected++;
        become(id, "rejected", ",\"reason\":\"corrupt\",\"message\":\"" + message + "\"");
    }

    private void become(String id, String state, String more) {
        stored.computeIfPresent(id, (key, picture) -> new Stored(picture.file(), state));
        events.tell("image", stateJson(id, state, more));
        events.tell("status", account());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String call =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        switch (call) {
            case "POST /api/images" -> receive(exchange);
            case "GET /api/uploads" -> ScriptedUploader.answer(exchange, 200, account());
            case "GET /api/events" -> events.handle(exchange);
            default -> aboutOne(exchange, call);
        }
    }

    private void aboutOne(HttpExchange exchange, String call) throws IOException {
        String id = call.replaceFirst("^\\w+ /api/images/", "").replaceFirst("/status$", "");
        Stored picture = stored.get(id);
        if (picture == null) {
            problem(exchange, 404, "unknown-image", "There is no such picture.");
        } else if (call.startsWith("GET")) {
            ScriptedUploader.answer(exchange, 200, stateJson(id, picture.state(), ""));
        } else {
            Files.deleteIfExists(picture.file());
            stored.remove(id);
            order.remove(id);
            ScriptedUploader.answer(exchange, 204, "");
            events.tell("image", stateJson(id, "deleted", ""));
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        if (length != null && Long.parseLong(length) > MOST_BYTES) {
            problem(exchange, 413, "too-many-bytes", "The file has more than 6,000,000 bytes; make it smaller.");
            return;
        }
        SentFile file = SentFile.of(reading.apply(exchange.getRequestBody().readAllBytes()));
        if (file.bytes().length == 0) {
            problem(exchange, 400, "empty-file", file.name() + " has no bytes; choose another file.");
        } else if (ImageFormat.sniff(file.bytes()).isEmpty()) {
            problem(exchange, 415, "unsupported-format", file.name() + " is no JPEG, PNG, WebP, GIF, BMP or TIFF.");
        } else {
            store(exchange, file);
        }
    }

    private void store(HttpExchange exchange, SentFile file) throws IOException {
        String id = ImageId.of(Sha256.of(file.bytes())).value();
        Stored known = stored.get(id);
        if (known == null) {
            Path place = Files.write(Files.createDirectories(folder).resolve(file.name()), file.bytes());
            stored.put(id, new Stored(place, "received"));
            order.add(id);
        }
        ScriptedUploader.answer(
                exchange,
                known == null ? 201 : 200,
                "{\"id\":\"%s\",\"url\":\"/api/images/%s\",\"status\":\"%s\",\"fileName\":\"%s\"}"
                        .formatted(id, id, stored.get(id).state(), file.name()));
        exchange.close();
        if (known == null) {
            events.tell("image", stateJson(id, "received", ""));
            events.tell("status", account());
            afterStoring.accept(id);
        }
    }

    private String account() {
        long waiting = stored.values().stream()
                .filter(picture -> picture.state().equals("received"))
                .count();
        return ("{\"stored\":%d,\"unannounced\":0,\"waiting\":%d,\"pending\":0,\"rejected\":%d,"
                        + "\"redis\":{\"address\":\"fake\",\"reachable\":true}}")
                .formatted(stored.size(), waiting, rejected);
    }

    private static String stateJson(String id, String state, String more) {
        return "{\"id\":\"%s\",\"state\":\"%s\",\"at\":\"%s\"%s}".formatted(id, state, Instant.now(), more);
    }

    private static void problem(HttpExchange exchange, int status, String slug, String detail) throws IOException {
        ScriptedUploader.answer(
                exchange,
                status,
                "{\"type\":\"/problems/%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(slug, slug, status, detail));
    }

    @Override
    public void close() {
        server.close();
    }
}
