package io.intellisense.api.uploads;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server on loopback that answers as a test tells it, and can be away for a while. */
public final class ScriptedUploader implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile HttpHandler script;
    private HttpServer server;
    private final int port;

    public ScriptedUploader() {
        this(exchange -> answer(exchange, 404, "{}"));
    }

    public ScriptedUploader(HttpHandler script) {
        this.script = script;
        this.server = listen(0);
        this.port = server.getAddress().getPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** From now on it answers so. */
    public void answersWith(HttpHandler script) {
        this.script = script;
    }

    /** Breaks all connections, and accepts none until {@link #comesBack}. */
    public synchronized void goesAway() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    public synchronized void comesBack() {
        if (server == null) {
            server = listen(port);
        }
    }

    private HttpServer listen(int port) {
        try {
            HttpServer started =
                    HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 100);
            started.setExecutor(threads);
            started.createContext("/", exchange -> {
                try (exchange) {
                    script.handle(exchange);
                    readOn(exchange);
                }
            });
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closing a connection on which the other side still sends would destroy the answer. */
    private static void readOn(HttpExchange exchange) {
        try {
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // the other side has left, or the script has closed it
        }
    }

    /** Answers with JSON; problems are problem documents. */
    public static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        goesAway();
        threads.shutdownNow();
    }
}
