package io.intellisense.uploader;

import static io.intellisense.uploader.Http.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.ImageEvent;
import io.intellisense.domain.Sha256;
import io.intellisense.uploader.queue.RedisProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The uploader is killed in the middle of its work, again and again. */
class KilledUploaderIT {

    private static final int KILLS = 4;
    private static final int THREADS = 4;

    @TempDir
    Path folder;

    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Set<String> deleted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();

    @Test
    void whatWasAcceptedIsWholeAndAnnouncedHoweverOftenTheUploaderIsKilled() throws Exception {
        long seed = System.nanoTime();
        System.out.println("Seed of the kills: " + seed);
        Random random = new Random(seed);
        try (RedisProcess redis = RedisProcess.start(folder.resolve("redis"))) {
            for (int kill = 0; kill < KILLS; kill++) {
                workAndKill(redis, kill, 20 + random.nextInt(60));
            }
            try (UploaderProcess uploader = start(redis, KILLS)) {
                Awaiting.until(() -> nothingIsLeft(uploader.http()));
                assertThatTheStoreAndTheEventsAgree(redis);
                assertThat(stored()).hasSize(read(uploader.http().get("/api/uploads"), "$.stored"));
            }
        }
    }

    private void workAndKill(RedisProcess redis, int number, int uploads) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (UploaderProcess uploader = start(redis, number)) {
            Http http = uploader.http();
            for (int i = 0; i < THREADS; i++) {
                threads.submit(() -> uploadAndDelete(http));
            }
            int target = accepted.size() + uploads;
            Awaiting.until(() -> accepted.size() >= target);
            uploader.kill();
        }
        threads.shutdown(); // their requests fail, which ends them
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    private Void uploadAndDelete(Http http) throws InterruptedException {
        try {
            while (true) {
                int number = next.incrementAndGet();
                HttpResponse<String> answer = http.upload("a.png", Pictures.png(number));
                accepted.add(read(answer, "$.id"));
                if (number % 5 == 0 && http.delete(read(answer, "$.url")).statusCode() / 100 == 2) {
                    deleted.add(read(answer, "$.id"));
                }
            }
        } catch (IOException e) {
            return null; // it has been killed
        }
    }

    private UploaderProcess start(RedisProcess redis, int number) throws Exception {
        return UploaderProcess.start(
                folder.resolve("images"), redis.url(), folder.resolve("uploader-" + number + ".log"));
    }

    private void assertThatTheStoreAndTheEventsAgree(RedisProcess redis) throws Exception {
        Map<String, ImageEvent> last = new HashMap<>();
        Events.of(redis).forEach(event -> last.put(event.id().value(), event));
        assertThat(last.keySet()).containsAll(accepted);
        Set<Path> there = last.values().stream()
                .filter(event -> event.kind() == ImageEvent.Kind.ADDED)
                .map(event -> Path.of(URI.create(event.uri())))
                .collect(Collectors.toSet());
        assertThat(stored()).isEqualTo(there);
        for (Path file : there) {
            assertThat(file.getFileName()).hasToString(Sha256.of(Files.readAllBytes(file)) + ".png");
        }
        assertThat(deleted).isNotEmpty();
        for (String id : deleted) {
            assertThat(last.get(id).kind()).isEqualTo(ImageEvent.Kind.DELETED);
        }
        assertThat(folder.resolve("images/incoming")).isEmptyDirectory();
        assertThat(folder.resolve("images/deleted")).isEmptyDirectory();
        assertThat(folder.resolve("images/unannounced")).isEmptyDirectory();
    }

    private Set<Path> stored() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("images"), 3)) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}\\.\\w+"))
                    .collect(Collectors.toSet());
        }
    }

    private static boolean nothingIsLeft(Http http) throws Exception {
        return read(http.get("/api/uploads"), "$.unannounced").equals(0);
    }
}
