package io.intellisense.flink.redis;

import io.intellisense.domain.RedisAddress;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import redis.embedded.core.ExecutableProvider;

/** A real Redis server in a process of its own, which can be killed and started again on what it had written. */
public final class RedisProcess implements AutoCloseable {

    private static final Duration START_DEADLINE = Duration.ofSeconds(20);

    private static File binary;

    private final Path folder;
    private final int port;
    private final List<String> settings;
    private final String password;
    private Process process;

    private RedisProcess(Path folder, int port, List<String> settings, String password) {
        this.password = password;
        this.folder = folder;
        this.port = port;
        this.settings = settings;
    }

    /** A server that has every write on disk before it answers. */
    public static RedisProcess start(Path folder, String... settings) {
        return start(folder, freePort(), List.of(settings));
    }

    /** A server that answers nobody without this password. */
    static RedisProcess guarded(Path folder, String password) {
        RedisProcess redis = new RedisProcess(folder, freePort(), List.of("--requirepass", password), password);
        redis.start();
        return redis;
    }

    private static RedisProcess start(Path folder, int port, List<String> settings) {
        RedisProcess redis = new RedisProcess(folder, port, settings, null);
        redis.start();
        return redis;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    public RedisAddress address() {
        return RedisAddress.single("127.0.0.1", port, null);
    }

    /** Starts it where it does not run. */
    public void start() {
        try {
            Files.createDirectories(folder);
            process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("redis.log").toFile()))
                    .start();
            awaitAnswer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() throws IOException {
        List<String> command = new ArrayList<>(List.of(binary().toString()));
        command.addAll(List.of("--port", Integer.toString(port), "--bind", "127.0.0.1"));
        command.addAll(List.of("--dir", folder.toString(), "--save", ""));
        command.addAll(List.of("--appendonly", "yes", "--appendfsync", "always"));
        command.addAll(settings);
        return command;
    }

    static synchronized File binary() throws IOException {
        if (binary == null) {
            File folder = Files.createTempDirectory("redis-server").toFile();
            binary = ExecutableProvider.newJarResourceProvider(folder).get();
            binary.deleteOnExit();
        }
        return binary;
    }

    private void awaitAnswer() {
        long deadline = System.nanoTime() + START_DEADLINE.toNanos();
        while (true) {
            try (TestClient client = open()) {
                client.redis().ping();
                return;
            } catch (RedisException e) {
                if (System.nanoTime() > deadline || !process.isAlive()) {
                    throw new IllegalStateException("Redis does not start, see " + folder.resolve("redis.log"), e);
                }
            }
        }
    }

    public TestClient open() {
        RedisClient client = RedisClient.create(uri());
        // Otherwise a command whose answer was lost would be sent again, and done twice.
        client.setOptions(ClientOptions.builder().autoReconnect(false).build());
        return new TestClient(client);
    }

    private RedisURI uri() {
        RedisURI.Builder uri = RedisURI.builder().withHost("127.0.0.1").withPort(port);
        return password == null
                ? uri.build()
                : uri.withPassword(password.toCharArray()).build();
    }

    /** As by {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    /** A connection of the test's own. */
    public static final class TestClient implements AutoCloseable {

        private final RedisClient client;
        private final StatefulRedisConnection<String, String> connection;

        private TestClient(RedisClient client) {
            this.client = client;
            try {
                this.connection = client.connect();
            } catch (RuntimeException e) {
                client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
                throw e;
            }
        }

        public RedisCommands<String, String> redis() {
            return connection.sync();
        }

        @Override
        public void close() {
            client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
        }
    }
}
