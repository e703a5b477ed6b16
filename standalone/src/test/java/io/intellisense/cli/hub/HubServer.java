package io.intellisense.cli.hub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers as huggingface.co does: small files itself, large ones by a redirect to a second server, the network that delivers them.
 * Mishaps are ordered one by one, and come in that order.
 */
public final class HubServer implements AutoCloseable {

    static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    private static final int CHUNK = 1 << 16;

    /** What goes wrong with one delivery of a large file. */
    enum Mishap {
        /** The connection breaks after half of what is asked for. */
        BREAK,
        /** Half comes, then nothing. */
        STALL,
        /** All comes, with one byte changed. */
        DAMAGE,
        /** The range that is asked for is not heeded. */
        WHOLE,
        /** Status 503. */
        AWAY
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer hub = server();
    private final HttpServer network = server();
    private final Map<String, Path> models = new ConcurrentHashMap<>();
    private final Map<Path, String> hashes = new HashMap<>();
    private final Queue<Mishap> mishaps = new ConcurrentLinkedQueue<>();
    private final Queue<String[]> refusals = new ArrayDeque<>();
    private volatile String proposals = "{\"discussions\": []}";
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What was asked for, as {@code METHOD PATH}, with the range and who asked. */
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    public HubServer() {
        hub.createContext("/", this::answer);
        network.createContext("/", this::deliver);
        hub.start();
        network.start();
    }

    private HttpServer server() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(threads);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return address(hub);
    }

    private static URI address(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** @param folder whose files it has */
    public HubServer with(String name, Path folder) {
        models.put(name, folder);
        return this;
    }

    HubServer with(Mishap... ordered) {
        mishaps.addAll(List.of(ordered));
        return this;
    }

    /** The next request is answered so. */
    synchronized HubServer refusing(int status, String header, String value) {
        refusals.add(new String[] {String.valueOf(status), header, value});
        return this;
    }

    /** The robot has proposed a conversion. */
    HubServer proposing(int number) {
        proposals = "{\"discussions\": [{\"num\": 3, \"title\": \"Adding safetensors\", \"isPullRequest\": true,"
                + " \"author\": {\"name\": \"somebody\"}}, {\"num\": " + number
                + ", \"title\": \"Adding `safetensors` variant of this model\", \"isPullRequest\": true,"
                + " \"author\": {\"name\": \"SFconvertbot\"}}]}";
        return this;
    }

    long deliveries() {
        return asked.stream().filter(request -> request.startsWith("deliver")).count();
    }

    private synchronized String[] refusal() {
        return refusals.poll();
    }

    private void answer(HttpExchange exchange) throws IOException {
        note("hub", exchange);
        String[] refusal = refusal();
        if (refusal != null) {
            exchange.getResponseHeaders().set(refusal[1], refusal[2]);
            end(exchange, Integer.parseInt(refusal[0]));
            return;
        }
        if (exchange.getRequestURI().getPath().startsWith("/api/")) {
            say(exchange, proposals);
            return;
        }
        String[] parts = exchange.getRequestURI().getPath().substring(1).split("/", 5);
        Path folder = models.get(parts[0] + "/" + parts[1]);
        if (folder == null) {
            missing(exchange, "RepoNotFound");
        } else if (!parts[3].equals("main") && !parts[3].equals(COMMIT)) {
            missing(exchange, "RevisionNotFound");
        } else if (!Files.exists(folder.resolve(parts[4]))) {
            missing(exchange, "EntryNotFound");
        } else {
            give(exchange, folder.resolve(parts[4]), "/" + parts[0] + "/" + parts[1] + "/" + parts[4]);
        }
    }

    private static void missing(HttpExchange exchange, String code) throws IOException {
        exchange.getResponseHeaders().set("X-Error-Code", code);
        end(exchange, 404);
    }

    private void give(HttpExchange exchange, Path file, String path) throws IOException {
        exchange.getResponseHeaders().set("X-Repo-Commit", COMMIT);
        if (file.toString().endsWith(".safetensors")) {
            exchange.getResponseHeaders().set("X-Linked-Size", String.valueOf(Files.size(file)));
            exchange.getResponseHeaders().set("X-Linked-Etag", "\"" + hash(file) + "\"");
            exchange.getResponseHeaders().set("Location", address(network) + path + "?signed");
            end(exchange, 302);
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        exchange.getResponseHeaders().set("ETag", "W/\"" + bytes.length + "-of-no-known-kind\"");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(bytes.length));
            end(exchange, 200);
            return;
        }
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private synchronized String hash(Path file) throws IOException {
        if (!hashes.containsKey(file)) {
            hashes.put(file, ContentHash.sha256(file).hex());
        }
        return hashes.get(file);
    }

    private void deliver(HttpExchange exchange) throws IOException {
        note("deliver", exchange);
        Mishap mishap = mishaps.poll();
        String[] parts = exchange.getRequestURI().getPath().substring(1).split("/", 3);
        Path file = models.get(parts[0] + "/" + parts[1]).resolve(parts[2]);
        if (mishap == Mishap.AWAY) {
            end(exchange, 503);
            return;
        }
        long size = Files.size(file);
        String range = exchange.getRequestHeaders().getFirst("Range");
        long from = range == null || mishap == Mishap.WHOLE ? 0 : Long.parseLong(range.replaceAll("\\D", ""));
        if (from > 0) {
            exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + (size - 1) + "/" + size);
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, size - from);
        try (exchange) {
            boolean isCut = mishap == Mishap.BREAK || mishap == Mishap.STALL;
            send(
                    exchange.getResponseBody(),
                    file,
                    from,
                    isCut ? from + (size - from) / 2 : size,
                    mishap == Mishap.DAMAGE);
            if (mishap == Mishap.STALL) {
                exchange.getResponseBody().flush();
                closed.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(OutputStream body, Path file, long from, long to, boolean damaged) throws IOException {
        byte[] block = new byte[CHUNK];
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(from);
            for (long left = to - from; left > 0; ) {
                int read = in.read(block, 0, (int) Math.min(block.length, left));
                if (damaged && left == to - from) {
                    block[read - 1] ^= 1;
                }
                body.write(block, 0, read);
                left -= read;
            }
        }
        body.flush();
    }

    private void note(String server, HttpExchange exchange) {
        asked.add(String.join(
                " ",
                server,
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Range")),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))));
    }

    private static void say(HttpExchange exchange, String text) throws IOException {
        exchange.sendResponseHeaders(200, text.length());
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void end(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        hub.stop(0);
        network.stop(0);
        threads.shutdownNow();
    }
}
