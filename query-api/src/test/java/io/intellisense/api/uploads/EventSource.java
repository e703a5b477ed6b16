package io.intellisense.api.uploads;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The uploader's end of {@code GET /api/events}, for tests: tells everyone who follows what it is given. */
final class EventSource implements HttpHandler {

    private final Set<BlockingQueue<String>> followers = ConcurrentHashMap.newKeySet();

    int followers() {
        return followers.size();
    }

    void tell(String name, String data) {
        followers.forEach(follower -> follower.add("event:" + name + "\ndata:" + data + "\n\n"));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        BlockingQueue<String> events = new LinkedBlockingQueue<>();
        followers.add(events);
        try {
            write(exchange, ": hello\n\n");
            while (true) {
                String event = events.poll(100, TimeUnit.MILLISECONDS);
                write(exchange, event == null ? ":\n\n" : event); // finds out that a follower has left
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            followers.remove(events);
        }
    }

    private static void write(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }
}
