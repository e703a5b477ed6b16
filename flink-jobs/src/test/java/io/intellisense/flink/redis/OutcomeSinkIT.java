package io.intellisense.flink.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.domain.DeadLetter;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.ImageStatus;
import io.intellisense.domain.RedisAddress;
import io.intellisense.domain.RedisAddress.Mode;
import io.intellisense.domain.RedisAddress.Node;
import io.intellisense.domain.RedisKeys;
import io.intellisense.domain.RejectReason;
import io.intellisense.domain.Sha256;
import io.intellisense.flink.access.Outcomes;
import io.intellisense.flink.flow.ImageOutcome;
import io.intellisense.flink.redis.RedisProcess.TestClient;
import io.intellisense.flink.retry.RetryPolicy;
import io.lettuce.core.Range;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Outcomes and dead letters on every kind of Redis: a single server, one behind a sentinel, a cluster, each with TLS too. */
@Timeout(120)
class OutcomeSinkIT {

    private static final Path TLS =
            Path.of("../domain/src/test/resources/tls").toAbsolutePath().normalize();

    private static final ImageId ID = ImageId.of(Sha256.of(new byte[] {1}));
    private static final ImageStatus INDEXED = ImageStatus.indexed(Instant.parse("2026-01-02T03:04:05Z"));
    private static final RetryPolicy PATIENT =
            new RetryPolicy(Duration.ofMillis(50), Duration.ofMillis(500), Duration.ofMinutes(1));

    @TempDir
    Path folder;

    @Test
    void tellsASingleServerAndWhoeverListens() throws Exception {
        try (RedisProcess server = RedisProcess.start(folder);
                TestClient client = server.open();
                Listener listener = new Listener(server)) {
            write(server.address());
            assertThatItIsToldOn(client);
            assertThat(listener.heard.poll(60, TimeUnit.SECONDS)).isEqualTo(ID.value());
        }
    }

    @Test
    void findsTheServerThatASentinelKnows() throws Exception {
        try (RedisProcess server = RedisProcess.start(folder.resolve("server"));
                TestClient client = server.open()) {
            int port = RedisProcess.freePort();
            Path configuration = Files.writeString(
                    folder.resolve("sentinel.conf"),
                    "port " + port + "\nbind 127.0.0.1\nsentinel monitor main 127.0.0.1 " + server.port() + " 1\n");
            Process sentinel = new ProcessBuilder(
                            RedisProcess.binary().toString(), configuration.toString(), "--sentinel")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("sentinel.log").toFile())
                    .start();
            try {
                Await.until(() ->
                        assertThat(folder.resolve("sentinel.log")).content().contains("+monitor"));
                RedisAddress address =
                        new RedisAddress(Mode.SENTINEL, List.of(new Node("127.0.0.1", port)), "main", null, false);
                write(address);
                assertThatItIsToldOn(client);
                assertThatADeadLetterIsWrittenOnce(address, client);
            } finally {
                sentinel.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void writesToACluster() throws Exception {
        try (RedisProcess server = RedisProcess.start(folder, "--cluster-enabled", "yes");
                TestClient client = server.open()) {
            client.redis().clusterAddSlots(IntStream.range(0, 16_384).toArray());
            Await.until(() -> assertThat(client.redis().clusterInfo()).contains("cluster_state:ok"));
            RedisAddress address =
                    new RedisAddress(Mode.CLUSTER, List.of(new Node("127.0.0.1", server.port())), null, null, false);
            write(address);
            assertThatItIsToldOn(client);
            assertThatADeadLetterIsWrittenOnce(address, client);
        }
    }

    @Test
    void speaksTlsWithWhomAnOwnAuthorityVouchesFor() throws Exception {
        int port = RedisProcess.freePort();
        try (RedisProcess server = RedisProcess.start(folder, tls(port));
                TestClient client = server.open();
                Listener listener = new Listener(server)) {
            RedisAddress address = RedisAddress.parse("rediss://127.0.0.1:" + port);
            write(address.vouchedForBy(TLS + "/server.pem"));
            assertThatItIsToldOn(client);
            assertThat(listener.heard.poll(60, TimeUnit.SECONDS)).isEqualTo(ID.value());
            assertThatADeadLetterIsWrittenOnce(address.vouchedForBy(TLS + "/server.pem"), client);

            assertThatThrownBy(() -> write(address.vouchedForBy(TLS + "/other.pem")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("(1 attempts)")
                    .hasMessageContaining("certif");
        }
    }

    @Test
    void speaksTlsWithSentinelsAndTheServerThatTheyKnow() throws Exception {
        int port = RedisProcess.freePort();
        try (RedisProcess server = RedisProcess.start(folder.resolve("server"), tls(port));
                TestClient client = server.open()) {
            int sentinelPort = RedisProcess.freePort();
            Path configuration = Files.writeString(
                    folder.resolve("sentinel.conf"),
                    "port 0\nbind 127.0.0.1\n" + String.join("\n", sentinelTls(sentinelPort))
                            + "\nsentinel monitor main 127.0.0.1 " + port + " 1\n");
            Process sentinel = new ProcessBuilder(
                            RedisProcess.binary().toString(), configuration.toString(), "--sentinel")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("sentinel.log").toFile())
                    .start();
            try {
                Await.until(() ->
                        assertThat(folder.resolve("sentinel.log")).content().contains("+monitor"));
                write(RedisAddress.parse("rediss-sentinel://127.0.0.1:" + sentinelPort + "#main")
                        .vouchedForBy(TLS + "/server.pem"));
                assertThatItIsToldOn(client);
            } finally {
                sentinel.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void speaksTlsWithACluster() throws Exception {
        int port = RedisProcess.freePort();
        String[] settings = Stream.concat(
                        Stream.of(tls(port)),
                        Stream.of(
                                "--tls-cluster",
                                "yes",
                                "--tls-ca-cert-file",
                                TLS + "/server.pem",
                                "--cluster-enabled",
                                "yes"))
                .toArray(String[]::new);
        try (RedisProcess server = RedisProcess.start(folder, settings);
                TestClient client = server.open()) {
            client.redis().clusterAddSlots(IntStream.range(0, 16_384).toArray());
            Await.until(() -> assertThat(client.redis().clusterInfo()).contains("cluster_state:ok"));
            RedisAddress address =
                    RedisAddress.parse("rediss-cluster://127.0.0.1:" + port).vouchedForBy(TLS + "/server.pem");
            write(address);
            assertThatItIsToldOn(client);
            assertThatADeadLetterIsWrittenOnce(address, client);
        }
    }

    @Test
    void waitsForAServerThatIsAway() throws Exception {
        try (RedisProcess server = RedisProcess.start(folder)) {
            Outcomes outcomes =
                    new OutcomeSink(server.address(), PATIENT).access().open(new UnregisteredMetricsGroup());
            server.kill();
            Thread telling = new Thread(() -> outcomes.tell(List.of(ImageOutcome.of(ID, INDEXED))));
            telling.start();
            server.start();
            telling.join(60_000);
            assertThat(telling.isAlive()).isFalse();
            try (TestClient client = server.open()) {
                assertThatItIsToldOn(client);
            }
            outcomes.close();
        }
    }

    @Test
    void doesNotMindWhoseClassesTheCallingThreadLoads() throws Exception {
        ClassLoader ofAnEndedJob = new ClassLoader(null) {
            @Override
            public Class<?> loadClass(String name) {
                throw new IllegalStateException("This class loader is closed");
            }
        };
        try (RedisProcess server = RedisProcess.start(folder);
                TestClient client = server.open();
                Outcomes outcomes =
                        new OutcomeSink(server.address(), PATIENT).access().open(new UnregisteredMetricsGroup())) {
            Thread telling = new Thread(() -> outcomes.tell(List.of(ImageOutcome.of(ID, INDEXED))));
            telling.setContextClassLoader(ofAnEndedJob);
            telling.start();
            telling.join(60_000);
            assertThatItIsToldOn(client);
        }
    }

    private static String[] tls(int port) {
        return new String[] {
            "--tls-port",
            Integer.toString(port),
            "--tls-cert-file",
            TLS + "/server.pem",
            "--tls-key-file",
            TLS + "/server-key.pem",
            "--tls-auth-clients",
            "no"
        };
    }

    /** A sentinel also speaks TLS to the server that it watches. */
    private static List<String> sentinelTls(int port) {
        return List.of(
                "tls-port " + port,
                "tls-cert-file " + TLS + "/server.pem",
                "tls-key-file " + TLS + "/server-key.pem",
                "tls-ca-cert-file " + TLS + "/server.pem",
                "tls-auth-clients no",
                "tls-replication yes");
    }

    private static void write(RedisAddress address) throws Exception {
        try (SinkWriter<ImageOutcome> writer =
                new OutcomeSink(address, PATIENT).writer(new UnregisteredMetricsGroup())) {
            writer.write(ImageOutcome.of(ID, INDEXED), null);
        }
    }

    private static void assertThatItIsToldOn(TestClient client) {
        String key = RedisKeys.status(ID);
        assertThat(ImageStatus.ofFields(client.redis().hgetall(key))).contains(INDEXED);
        assertThat(client.redis().ttl(key)).isBetween(1L, (long) ImageStatus.KEPT_SECONDS);
    }

    private static void assertThatADeadLetterIsWrittenOnce(RedisAddress address, TestClient client) throws Exception {
        DeadLetter letter = new DeadLetter(
                ID,
                "file:///a.jpg",
                "holiday.jpg",
                "decode",
                RejectReason.CORRUPT,
                "No.",
                1,
                "images:events 1-0",
                Instant.EPOCH);
        try (SinkWriter<DeadLetter> writer =
                new DeadLetterSink(address, PATIENT, 100).writer(new UnregisteredMetricsGroup())) {
            writer.write(letter, null);
            writer.write(letter, null);
            writer.flush(false);
        }
        assertThat(client.redis().xrange(RedisKeys.REJECTED, Range.unbounded()))
                .singleElement()
                .satisfies(entry ->
                        assertThat(DeadLetter.ofFields(entry.getBody())).isEqualTo(letter));
    }

    /** Hears whose status has changed. */
    private static final class Listener implements AutoCloseable {

        final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final RedisClient client;

        Listener(RedisProcess server) {
            client = RedisClient.create(RedisURI.create("127.0.0.1", server.port()));
            StatefulRedisPubSubConnection<String, String> connection = client.connectPubSub();
            connection.addListener(new RedisPubSubAdapter<>() {
                @Override
                public void message(String channel, String message) {
                    heard.add(message);
                }
            });
            connection.sync().subscribe(RedisKeys.CHANGES);
        }

        @Override
        public void close() {
            client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
        }
    }
}
