package io.intellisense.uploader;

import static io.intellisense.uploader.Http.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.ImageEvent;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.RedisKeys;
import io.intellisense.uploader.queue.RedisProcess;
import io.lettuce.core.Range;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redis with a password, with TLS, behind sentinels, and as a cluster. */
class RedisModesIT {

    @TempDir
    Path folder;

    @Test
    void aPasswordIsGiven() throws Exception {
        try (RedisProcess redis = RedisProcess.start(folder.resolve("redis"))) {
            redis.commands().configSet("requirepass", "s3cret");
            assertThatAnUploadArrives(redis, "redis://:s3cret@127.0.0.1:" + redis.port());
        }
    }

    @Test
    void tlsIsSpokenWithWhomAnOwnAuthorityVouchesFor() throws Exception {
        Path tls = Path.of("../domain/src/test/resources/tls").toAbsolutePath().normalize();
        int port = RedisProcess.freePort();
        try (RedisProcess redis = RedisProcess.start(
                folder.resolve("redis"),
                "--tls-port",
                Integer.toString(port),
                "--tls-cert-file",
                tls + "/server.pem",
                "--tls-key-file",
                tls + "/server-key.pem",
                "--tls-auth-clients",
                "no")) {
            assertThatAnUploadArrives(
                    redis, "rediss://127.0.0.1:" + port, "--intellisense.redis.authority=" + tls + "/server.pem");
        }
    }

    @Test
    void sentinelsAreAskedForTheMaster() throws Exception {
        try (RedisProcess redis = RedisProcess.start(folder.resolve("redis"))) {
            Path configuration =
                    Files.createDirectories(folder.resolve("sentinel")).resolve("sentinel.conf");
            Files.writeString(configuration, "sentinel monitor images 127.0.0.1 " + redis.port() + " 1\n");
            try (RedisProcess sentinel = RedisProcess.sentinel(configuration)) {
                assertThatAnUploadArrives(redis, "redis-sentinel://127.0.0.1:" + sentinel.port() + "#images");
            }
        }
    }

    @Test
    void aClusterIsServedOverSeveralStreams() throws Exception {
        try (RedisProcess redis = RedisProcess.start(folder.resolve("redis"), "--cluster-enabled", "yes")) {
            redis.commands().clusterAddSlots(IntStream.range(0, 16384).toArray());
            Awaiting.until(() -> redis.commands().clusterInfo().contains("cluster_state:ok"));
            try (RunningUploader uploader = RunningUploader.start(
                    folder.resolve("images"),
                    "redis-cluster://127.0.0.1:" + redis.port(),
                    "--intellisense.redis.streams=3")) {
                Awaiting.until(() -> read(uploader.http().get("/api/uploads"), "$.redis.reachable"));
                for (int i = 0; i < 10; i++) {
                    HttpResponse<String> answer = uploader.http().upload("a.png", Pictures.png(i));
                    assertThat((String) read(answer, "$.status")).isEqualTo("received");
                    String stream = RedisKeys.eventsOf(new ImageId(read(answer, "$.id")), 3);
                    assertThat(redis.commands().xrange(stream, Range.unbounded()))
                            .extracting(message ->
                                    ImageEvent.ofFields(message.getBody()).id().value())
                            .contains((String) read(answer, "$.id"));
                }
                assertThat((Integer) read(uploader.http().get("/api/uploads"), "$.waiting"))
                        .isEqualTo(10);
            }
        }
    }

    private void assertThatAnUploadArrives(RedisProcess redis, String url, String... options) throws Exception {
        try (RunningUploader uploader = RunningUploader.start(folder.resolve("images"), url, options)) {
            Awaiting.until(() -> read(uploader.http().get("/api/uploads"), "$.redis.reachable"));
            HttpResponse<String> answer = uploader.http().upload("a.png", Pictures.png(1));
            assertThat((String) read(answer, "$.status")).isEqualTo("received");
            assertThat(Events.of(redis, read(answer, "$.id"))).hasSize(1);
        }
    }
}
