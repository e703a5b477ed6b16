package io.intellisense.api.originals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.intellisense.domain.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of S3 as is needed to read: GET and HEAD of objects, whole and in parts, with buckets in the path. The environment of this
 * process names it, as that of a real one does, until it is closed.
 */
public final class FakeS3 implements AutoCloseable {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");
    private static final Map<String, String> WHO_ASKS =
            Map.of("aws.accessKeyId", "tester", "aws.secretAccessKey", "secret", "aws.region", "eu-central-1");

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Behaviour behaviour = Behaviour.WELL;

    /** How it answers. */
    public enum Behaviour {
        WELL,
        /** As stores do that know no ranges. */
        ALWAYS_WHOLE,
        BUSY,
        FORBIDDING,
        /** Not before it is closed. */
        SILENT,
        /** In the middle of what it sends. */
        BREAKING_OFF
    }

    private FakeS3(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public static FakeS3 start() {
        try {
            FakeS3 s3 = new FakeS3(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            WHO_ASKS.forEach(System::setProperty);
            System.setProperty(
                    "aws.endpointUrlS3",
                    "http://127.0.0.1:" + s3.server.getAddress().getPort());
            return s3;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param place such as {@code bucket/folder/name.png} */
    public void put(String place, byte[] bytes) {
        objects.put("/" + place, bytes);
    }

    public void remove(String place) {
        objects.remove("/" + place);
    }

    public void behave(Behaviour how) {
        behaviour = how;
    }

    /** What was asked since this was called last, such as {@code GET /bucket/name.png bytes=0-15}. */
    public List<String> requests() {
        List<String> seen = List.copyOf(requests);
        requests.clear();
        return seen;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        requests.add(exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getPath() + (range == null ? "" : " " + range));
        try (exchange) {
            switch (behaviour) {
                case BUSY -> refuse(exchange, 503, "SlowDown");
                case FORBIDDING -> refuse(exchange, 403, "AccessDenied");
                case SILENT -> closed.await();
                default -> send(exchange, range);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(HttpExchange exchange, String range) throws IOException {
        byte[] object = objects.get(exchange.getRequestURI().getPath());
        if (object == null) {
            refuse(exchange, 404, "NoSuchKey");
            return;
        }
        String tag = "\"" + Sha256.of(object).hex() + "\"";
        String wanted = exchange.getRequestHeaders().getFirst("If-Match");
        if (wanted != null && !wanted.equals(tag)) {
            refuse(exchange, 412, "PreconditionFailed");
            return;
        }
        exchange.getResponseHeaders().set("ETag", tag);
        Matcher part = RANGE.matcher(String.valueOf(range));
        if (!part.matches() || behaviour == Behaviour.ALWAYS_WHOLE) {
            send(exchange, 200, object);
            return;
        }
        int first = Integer.parseInt(part.group(1));
        int last = (int) Math.min(Long.parseLong(part.group(2)), object.length - 1);
        if (first >= object.length) {
            refuse(exchange, 416, "InvalidRange");
            return;
        }
        exchange.getResponseHeaders().set("Content-Range", "bytes " + first + "-" + last + "/" + object.length);
        send(exchange, 206, Arrays.copyOfRange(object, first, last + 1));
    }

    private void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        int sent = behaviour == Behaviour.BREAKING_OFF && body.length > 16 ? body.length / 2 : body.length;
        exchange.getResponseBody().write(body, 0, sent);
        exchange.getResponseBody().flush();
    }

    private void refuse(HttpExchange exchange, int status, String code) throws IOException {
        byte[] body = ("<Error><Code>" + code + "</Code></Error>").getBytes(StandardCharsets.UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
        WHO_ASKS.keySet().forEach(System::clearProperty);
        System.clearProperty("aws.endpointUrlS3");
    }
}
