package io.intellisense.uploader;

import static io.intellisense.uploader.Http.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.ImageEvent;
import io.intellisense.uploader.queue.Forwarder;
import io.intellisense.uploader.queue.RedisProcess;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redis is not there yet, is killed, or does not answer: no upload hangs and no image is lost. */
class RedisAwayIT {

    /** What is silent for so long counts as away. */
    private static final Duration SOON = Duration.ofMillis(1_500);

    @TempDir
    Path folder;

    @Test
    void whatIsUploadedBeforeRedisRunsIsAnnouncedOnceItDoes() throws Exception {
        int port = RedisProcess.freePort();
        try (RunningUploader uploader = RunningUploader.start(folder.resolve("images"), "redis://127.0.0.1:" + port)) {
            HttpResponse<String> early = uploader.http().upload("a.png", Pictures.png(1));
            assertThat(early.statusCode()).isEqualTo(201);
            assertThat((String) read(early, "$.status")).isEqualTo("stored");
            HttpResponse<String> deleted = uploader.http().upload("b.png", Pictures.png(2));
            assertThat(uploader.http().delete(read(deleted, "$.url")).statusCode())
                    .isEqualTo(202);
            assertThatItIsReadyWithoutRedis(uploader.http());
            try (RedisProcess redis = RedisProcess.start(folder.resolve("redis"), port)) {
                Awaiting.until(() -> nothingIsLeft(uploader.http()));
                assertThat(Events.of(redis, read(early, "$.id")))
                        .singleElement()
                        .satisfies(event -> {
                            assertThat(event.kind()).isEqualTo(ImageEvent.Kind.ADDED);
                            assertThat(event.fileName()).isEqualTo("a.png");
                        });
                Awaiting.until(() -> Events.of(redis, read(deleted, "$.id")).size() == 1);
                assertThat(Events.of(redis, read(deleted, "$.id")))
                        .extracting(ImageEvent::kind)
                        .containsExactly(ImageEvent.Kind.DELETED);
                HttpResponse<String> late = uploader.http().upload("c.png", Pictures.png(3));
                assertThat((String) read(late, "$.status")).isEqualTo("received");
            }
        }
    }

    private static void assertThatItIsReadyWithoutRedis(Http http) throws Exception {
        assertThat(http.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        HttpResponse<String> health = http.get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat((String) read(health, "$.components.redis.status")).isEqualTo("UNKNOWN");
        HttpResponse<String> uploads = http.get("/api/uploads");
        assertThat((Object) read(uploads, "$.waiting")).isNull();
        assertThat((Object) read(uploads, "$.pending")).isNull();
        assertThat((Object) read(uploads, "$.rejected")).isNull();
        assertThat((Integer) read(uploads, "$.unannounced")).isEqualTo(1);
        assertThat((Boolean) read(uploads, "$.redis.reachable")).isFalse();
        assertThat((String) read(uploads, "$.redis.problem")).contains("does not answer");
        assertThat(http.get("/api/rejected").statusCode()).isEqualTo(503);
    }

    @Test
    void whateverIsUploadedWhileRedisIsKilledAndStartedAgainIsAnnounced() throws Exception {
        try (RedisProcess redis = RedisProcess.start(folder.resolve("redis"));
                RunningUploader uploader = RunningUploader.start(SOON, folder.resolve("images"), redis.url())) {
            Set<String> accepted = ConcurrentHashMap.newKeySet();
            AtomicInteger next = new AtomicInteger();
            AtomicBoolean enough = new AtomicBoolean();
            ExecutorService threads = Executors.newFixedThreadPool(4);
            List<Future<Void>> uploads = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                uploads.add(threads.submit(() -> uploadUntil(enough, uploader.http(), next, accepted)));
            }
            for (int kill = 0; kill < 3; kill++) {
                awaitMore(accepted, 30);
                redis.kill();
                awaitMore(accepted, 30);
                redis.start();
            }
            awaitMore(accepted, 10);
            enough.set(true);
            threads.shutdown();
            for (Future<Void> upload : uploads) {
                upload.get(30, TimeUnit.SECONDS);
            }
            Awaiting.until(() -> nothingIsLeft(uploader.http()));
            Set<String> announced =
                    Events.of(redis).stream().map(event -> event.id().value()).collect(Collectors.toSet());
            assertThat(announced).isEqualTo(accepted);
            assertThat(redis.commands().keys("images:status:*")).hasSameSizeAs(accepted);
        }
    }

    private static Void uploadUntil(AtomicBoolean enough, Http http, AtomicInteger next, Set<String> accepted)
            throws Exception {
        while (!enough.get()) {
            HttpResponse<String> answer = http.upload("a.png", Pictures.png(next.incrementAndGet()));
            assertThat(answer.statusCode()).isEqualTo(201);
            accepted.add(read(answer, "$.id"));
        }
        return null;
    }

    private static void awaitMore(Set<String> accepted, int more) throws Exception {
        int target = accepted.size() + more;
        Awaiting.until(() -> accepted.size() >= target);
    }

    @Test
    void aRedisThatIsSilentKeepsNoUploadWaiting() throws Exception {
        try (RedisProcess redis = RedisProcess.start(folder.resolve("redis"));
                RunningUploader uploader = RunningUploader.start(SOON, folder.resolve("images"), redis.url())) {
            Awaiting.until(() -> read(uploader.http().get("/api/uploads"), "$.redis.reachable"));
            redis.signal("STOP");
            HttpResponse<String> answer = uploader.http().upload("a.png", Pictures.png(1));
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat((String) read(answer, "$.status")).isEqualTo("stored");
            redis.signal("CONT");
            Awaiting.until(() -> nothingIsLeft(uploader.http()));
            assertThat(Events.of(redis, read(answer, "$.id"))).isNotEmpty();
        }
    }

    @Test
    void connectionsThatLeadNowhereAreReplaced() throws Exception {
        try (RedisProcess redis = RedisProcess.start(folder.resolve("redis"));
                Forwarder forwarder = new Forwarder(redis.port());
                RunningUploader uploader = RunningUploader.start(
                        SOON, folder.resolve("images"), "redis://127.0.0.1:" + forwarder.port())) {
            Awaiting.until(() -> read(uploader.http().get("/api/uploads"), "$.redis.reachable"));
            Awaiting.until(() -> listeners(redis) == 1);
            forwarder.vanish();
            HttpResponse<String> answer = uploader.http().upload("a.png", Pictures.png(1));
            assertThat((String) read(answer, "$.status")).isEqualTo("stored");
            Awaiting.until(() -> nothingIsLeft(uploader.http()));
            assertThat(Events.of(redis, read(answer, "$.id"))).isNotEmpty();
            Awaiting.until(() -> listeners(redis) > 1); // the one that vanished still counts
        }
    }

    @Test
    void aRedisThatRefusesToWriteIsAsGoodAsNone() throws Exception {
        try (RedisProcess redis = RedisProcess.start(folder.resolve("redis"));
                RunningUploader uploader = RunningUploader.start(folder.resolve("images"), redis.url())) {
            Awaiting.until(() -> read(uploader.http().get("/api/uploads"), "$.redis.reachable"));
            redis.commands().configSet("maxmemory", "1");
            HttpResponse<String> answer = uploader.http().upload("a.png", Pictures.png(1));
            assertThat((String) read(answer, "$.status")).isEqualTo("stored");
            redis.commands().configSet("maxmemory", "0");
            Awaiting.until(() -> nothingIsLeft(uploader.http()));
            assertThat(Events.of(redis)).extracting(event -> event.id().value()).containsExactly((String)
                    read(answer, "$.id"));
        }
    }

    private static long listeners(RedisProcess redis) {
        return redis.commands().pubsubNumsub("images:changes").get("images:changes");
    }

    private static boolean nothingIsLeft(Http http) throws Exception {
        return read(http.get("/api/uploads"), "$.unannounced").equals(0);
    }
}
