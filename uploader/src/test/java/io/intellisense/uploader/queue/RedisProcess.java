package io.intellisense.uploader.queue;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import redis.embedded.core.ExecutableProvider;

/** A real Redis server on loopback that loses nothing, can be killed as hard as a process can, and can be started again. */
public final class RedisProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(20);

    private final Path folder;
    private final int port;
    private final List<String> arguments;
    private final RedisClient client;
    private Process process;
    private StatefulRedisConnection<String, String> connection;

    private RedisProcess(Path folder, int port, List<String> arguments) {
        this.folder = folder;
        this.port = port;
        this.arguments = arguments;
        this.client = RedisClient.create(RedisURI.builder()
                .withHost("127.0.0.1")
                .withPort(port)
                .withTimeout(Duration.ofSeconds(5))
                .build());
    }

    public static RedisProcess start(Path folder, String... more) throws Exception {
        return start(folder, freePort(), more);
    }

    public static RedisProcess start(Path folder, int port, String... more) throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of("--save", "", "--appendonly", "yes", "--appendfsync", "always"));
        arguments.addAll(List.of(more));
        return started(new RedisProcess(Files.createDirectories(folder), port, arguments));
    }

    /** A sentinel, which changes its file of settings itself. */
    public static RedisProcess sentinel(Path settings) throws Exception {
        return started(new RedisProcess(settings.getParent(), freePort(), List.of(settings.toString(), "--sentinel")));
    }

    private static RedisProcess started(RedisProcess redis) throws Exception {
        redis.start();
        return redis;
    }

    /** Starts it again, with what it wrote to its disk. */
    public void start() throws Exception {
        List<String> command = new ArrayList<>();
        command.add(ExecutableProvider.newJarResourceProvider().get().getPath());
        command.addAll(arguments);
        command.addAll(List.of("--port", Integer.toString(port), "--bind", "127.0.0.1", "--dir", folder.toString()));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("redis.log").toFile()))
                .start();
        awaitStart();
    }

    private void awaitStart() throws Exception {
        Instant end = Instant.now().plus(LONGEST_START);
        while (true) {
            try {
                connection = client.connect();
                connection.sync().ping();
                return;
            } catch (RedisException e) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError(
                            "Redis has not started: " + Files.readString(folder.resolve("redis.log")), e);
                }
                Thread.sleep(50);
            }
        }
    }

    /** {@code kill -9}. */
    public void kill() throws InterruptedException {
        connection.close();
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new AssertionError("Redis has not died");
        }
    }

    /** Stops and continues it as it is: it neither answers nor hangs up. */
    public void signal(String name) throws Exception {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        if (kill.waitFor() != 0) {
            throw new AssertionError("kill -" + name + " has failed");
        }
    }

    public RedisCommands<String, String> commands() {
        return connection.sync();
    }

    public int port() {
        return port;
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        process.destroyForcibly();
    }
}
