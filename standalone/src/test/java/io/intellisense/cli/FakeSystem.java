package io.intellisense.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running system as its REST API shows it, which keeps uploads in memory and can be made to misbehave. */
public final class FakeSystem implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PAGE = 2;

    /** File name and bytes of every upload that was taken, in order. */
    public final List<Map.Entry<String, byte[]>> uploads = new CopyOnWriteArrayList<>();

    public final Map<String, Map<String, Object>> states = new ConcurrentHashMap<>();
    public final List<Map<String, Object>> rejected = new CopyOnWriteArrayList<>();
    public final List<JsonNode> retries = new CopyOnWriteArrayList<>();

    /** Problems for files of these names: status and slug. */
    public final Map<String, Map.Entry<Integer, String>> refusals = new ConcurrentHashMap<>();

    /** Connections to break in the middle of an upload, from now on. */
    public final AtomicInteger breakNext = new AtomicInteger();

    /** What became of every upload of which {@link #states} says nothing else. */
    public volatile Map<String, Object> uploadedState = Map.of("state", "indexed");

    /** The query of every search. */
    public final List<String> searches = new CopyOnWriteArrayList<>();

    /** Happens before each upload is looked at. */
    public volatile Runnable beforeUpload = () -> {};

    private final ConcurrentHashMap<String, byte[]> store = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private final int port;

    public FakeSystem() throws IOException {
        listen(0);
        port = server.getAddress().getPort();
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /** Away: nobody listens any more. */
    public void goAway() {
        server.stop(0);
    }

    public void comeBack() throws IOException {
        listen(port);
    }

    private void listen(int at) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 50);
        server.setExecutor(threads);
        server.createContext("/api/images", this::images);
        server.createContext("/api/search", this::search);
        server.createContext("/api/rejected", this::rejected);
        server.start();
    }

    private void images(HttpExchange http) throws IOException {
        String path = http.getRequestURI().getPath();
        if (path.equals("/api/images/known")) {
            known(http);
        } else if (path.endsWith("/status")) {
            status(http, path.split("/")[3]);
        } else {
            upload(http);
        }
    }

    private void known(HttpExchange http) throws IOException {
        List<String> known = new ArrayList<>();
        JSON.readTree(http.getRequestBody()).get("sha256").forEach(hash -> {
            if (store.containsKey(hash.asString())) {
                known.add(hash.asString());
            }
        });
        answer(http, 200, Map.of("known", known));
    }

    private void status(HttpExchange http, String id) throws IOException {
        Map<String, Object> state = states.get(id);
        if (state == null) {
            answer(http, 404, Map.of("type", "/problems/unknown-image", "detail", "There is no image " + id + "."));
        } else {
            answer(http, 200, state);
        }
    }

    private void upload(HttpExchange http) throws IOException {
        beforeUpload.run();
        if (breakNext.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            http.getRequestBody().read();
            http.close();
            return;
        }
        byte[] body = http.getRequestBody().readAllBytes();
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String boundary = http.getRequestHeaders().getFirst("Content-Type").split("boundary=")[1];
        int begin = text.indexOf("\r\n\r\n") + 4;
        byte[] file = Arrays.copyOfRange(body, begin, text.lastIndexOf("\r\n--" + boundary + "--"));
        String head = new String(body, 0, begin, StandardCharsets.UTF_8);
        String name = head.split("filename=\"")[1].split("\"")[0];
        if (refusals.containsKey(name)) {
            int status = refusals.get(name).getKey();
            String slug = refusals.get(name).getValue();
            answer(
                    http,
                    status,
                    Map.of("type", "/problems/" + slug, "detail", "It is " + slug + ".", "status", status));
            return;
        }
        Sha256 hash = Sha256.of(file);
        boolean isNew = store.putIfAbsent(hash.hex(), file) == null;
        String id = ImageId.of(hash).value();
        if (isNew) {
            uploads.add(Map.entry(name, file));
            states.putIfAbsent(id, uploadedState);
        }
        answer(http, isNew ? 201 : 200, Map.of("id", id, "url", "/api/images/" + id, "status", "received"));
    }

    /** Finds everything. */
    private void search(HttpExchange http) throws IOException {
        searches.add(http.getRequestURI().getQuery());
        List<Map<String, String>> hits =
                states.keySet().stream().map(id -> Map.of("id", id)).toList();
        answer(http, 200, Map.of("hits", hits));
    }

    /** Two to a page. */
    private void rejected(HttpExchange http) throws IOException {
        if (http.getRequestURI().getPath().endsWith("/retry")) {
            retries.add(JSON.readTree(http.getRequestBody()));
            answer(http, 200, Map.of("retried", rejected.size(), "gone", 1));
            return;
        }
        String query = http.getRequestURI().getQuery();
        int begin = query.contains("after=") ? Integer.parseInt(query.replaceAll(".*after=(\\d+).*", "$1")) : 0;
        int end = Math.min(begin + PAGE, rejected.size());
        List<Map<String, Object>> page = rejected.subList(begin, end).stream()
                .filter(image -> !query.contains("reason=") || query.contains("reason=" + image.get("reason")))
                .toList();
        answer(http, 200, end < rejected.size() ? Map.of("images", page, "next", "" + end) : Map.of("images", page));
    }

    private static void answer(HttpExchange http, int status, Map<String, ?> body) throws IOException {
        byte[] json = JSON.writeValueAsBytes(body);
        http.getResponseHeaders().set("Content-Type", status < 300 ? "application/json" : "application/problem+json");
        http.sendResponseHeaders(status, json.length);
        http.getResponseBody().write(json);
        http.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
