package io.intellisense.flink.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.clip.ClipOptions;
import io.intellisense.domain.DeadLetter;
import io.intellisense.domain.ImageEvent;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageStatus;
import io.intellisense.domain.ImageStatus.State;
import io.intellisense.domain.RedisKeys;
import io.intellisense.domain.RejectReason;
import io.intellisense.domain.Sha256;
import io.intellisense.flink.backfill.TestModel;
import io.intellisense.flink.fake.Pictures;
import io.intellisense.flink.redis.RedisProcess;
import io.intellisense.flink.redis.RedisProcess.TestClient;
import io.intellisense.index.ImageFilter;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.StoredImage;
import io.intellisense.index.VectorIndex;
import io.intellisense.qdrant.EmbeddedQdrant;
import io.lettuce.core.Range;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The streaming job with a real model, a real Redis and a real index: what is announced becomes searchable, and goes again. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class StreamingIT {

    private static final Path METRICS = Path.of("..", "deploy", "metrics");

    @TempDir
    Path temp;

    private Path store;
    private RedisProcess redis;
    private TestClient client;
    private EmbeddedQdrant qdrant;

    @BeforeEach
    void start() throws Exception {
        TestModel.folder();
        store = Files.createDirectory(temp.resolve("store"));
        redis = RedisProcess.start(temp.resolve("redis"));
        client = redis.open();
        qdrant = EmbeddedQdrant.start(temp.resolve("index"), 0);
    }

    @AfterEach
    void stop() {
        if (qdrant != null) {
            client.close();
            redis.close();
            qdrant.close();
        }
    }

    @Test
    void indexesWhatIsAnnouncedRefusesWhatIsBrokenAndAnswersForBoth() throws Exception {
        ImageId good = announce(event(write("good.png", Pictures.png(1))).withFileName("holiday.png"));
        ImageId broken = announce(event(write("broken.png", broken(2))).withFileName("torn.png"));
        client.redis().xadd(RedisKeys.EVENTS, "no", "event");
        try (Streaming job = job()) {
            await(good, State.INDEXED);
            await(broken, State.REJECTED);
            awaitAllAcknowledged();
        }
        assertThat(images()).singleElement().satisfies(image -> {
            assertThat(image.id()).isEqualTo(good);
            assertThat(image.payload().fileName()).isEqualTo("holiday.png");
            assertThat(image.payload().facts().perceptualHash()).isNotNull();
        });
        assertThat(deadLetters()).extracting(DeadLetter::fileName).containsExactlyInAnyOrder("torn.png", null);
        assertThat(deadLetters())
                .extracting(DeadLetter::reason)
                .containsExactlyInAnyOrder(RejectReason.CORRUPT, RejectReason.EVENT_LOST);
    }

    @Test
    void deletesAndTakesBackAndNoOlderEventUndoesANewerOne() throws Exception {
        byte[] picture = Pictures.png(1);
        Path file = write("a.png", picture);
        try (Streaming job = job()) {
            ImageId id = added(file);
            await(id, State.INDEXED);

            Files.delete(file);
            deleted(file, picture);
            await(id, State.DELETED);
            assertThat(images()).isEmpty();

            // Deleted and added again at once: the index still holds what is about to go.
            write("a.png", picture);
            added(file);
            await(id, State.INDEXED);
            Files.delete(file);
            deleted(file, picture);
            write("a.png", picture);
            added(file);
            awaitAllAcknowledged();
            assertThat(images()).extracting(StoredImage::id).containsExactly(id);
            assertThat(deadLetters()).isEmpty();
        }
    }

    @Test
    void goesOnWhereItStoppedWithAnIndexThatWasAway() throws Exception {
        ImageId first = added(write("first.png", Pictures.png(1)));
        try (Streaming job = job()) {
            await(first, State.INDEXED);
        }
        ImageId meanwhile = added(write("meanwhile.png", Pictures.png(2)));
        try (Streaming job = job()) {
            await(meanwhile, State.INDEXED);
            int port = qdrant.port();
            qdrant.close();
            ImageId waiting = added(write("waiting.png", Pictures.png(3)));
            redis.kill();
            redis.start();
            qdrant = EmbeddedQdrant.start(temp.resolve("index"), port);
            client.close();
            client = redis.open();
            await(waiting, State.INDEXED);
            awaitAllAcknowledged();
        }
        assertThat(images()).hasSize(3);
        assertThat(deadLetters()).isEmpty();
    }

    /** With what is configured in the image, apart from the port. */
    @Test
    void tellsPrometheusWhatTheDashboardAndTheAlarmsAskFor() throws Exception {
        ImageId good = added(write("good.png", Pictures.png(1)));
        ImageId broken = added(write("broken.png", broken(2)));
        try (Scraped job = Scraped.start(options(), temp.resolve("work"))) {
            await(good, State.INDEXED);
            await(broken, State.REJECTED);
            awaitAllAcknowledged();
            String scrape = job.scrape();
            assertThat(scrape)
                    .containsPattern("task_operator_images_indexed\\{[^}]*\\} 1\\.0")
                    .containsPattern("task_operator_images_reason_rejected\\{[^}]*reason=\"corrupt\"[^}]*\\} 1\\.0")
                    .containsPattern("task_operator_images_reason_rejected\\{[^}]*reason=\"event-lost\"[^}]*\\} 0\\.0")
                    .containsPattern("task_operator_stage_images\\{[^}]*stage=\"embed\"[^}]*\\} 1\\.0")
                    .containsPattern("task_operator_service_retries\\{[^}]*service=\"redis\"[^}]*\\} 0\\.0");
            assertThat(Scraped.namesIn(scrape)).containsAll(Scraped.namesIn(METRICS.resolve("dashboard.json")));
            assertThat(Scraped.namesIn(scrape)).containsAll(Scraped.namesIn(METRICS.resolve("alerts.yml")));
        }
    }

    private Streaming job() {
        return Streaming.start(options(), temp.resolve("work"));
    }

    private StreamingOptions options() {
        return new StreamingOptions(
                redis.address(),
                1,
                TestModel.folder(),
                ClipOptions.AUTO,
                address(),
                ImageLimits.DEFAULT,
                2,
                16,
                StreamingOptions.DEFAULT_MAX_ATTEMPTS,
                ZoneOffset.UTC);
    }

    private IndexAddress address() {
        return new IndexAddress("127.0.0.1", qdrant.port(), false, null);
    }

    private Path write(String name, byte[] picture) throws Exception {
        return Files.write(store.resolve(name), picture);
    }

    private static byte[] broken(int number) {
        byte[] picture = Pictures.png(number);
        Arrays.fill(picture, 60, picture.length - 30, (byte) 0x55);
        return picture;
    }

    private ImageId added(Path file) throws Exception {
        return announce(event(file));
    }

    private static ImageEvent event(Path file) throws Exception {
        byte[] picture = Files.readAllBytes(file);
        return ImageEvent.added(Sha256.of(picture), file.toUri().toString(), picture.length, Instant.now());
    }

    private void deleted(Path file, byte[] picture) {
        announce(ImageEvent.deleted(Sha256.of(picture), file.toUri().toString(), picture.length, Instant.now()));
    }

    /** As the uploader does it. */
    private ImageId announce(ImageEvent event) {
        String status = RedisKeys.status(event.id());
        client.redis().hset(status, ImageStatus.RECEIVED, event.at().toString());
        client.redis().hdel(status, ImageStatus.OUTCOME);
        client.redis().xadd(RedisKeys.EVENTS, event.toFields());
        return event.id();
    }

    private void await(ImageId id, State state) throws Exception {
        until("the status of " + id + " is " + state, () -> ImageStatus.ofFields(
                        client.redis().hgetall(RedisKeys.status(id)))
                .filter(status -> status.state() == state)
                .isPresent());
    }

    private void awaitAllAcknowledged() throws Exception {
        until("all events are acknowledged", () -> client.redis().xlen(RedisKeys.EVENTS) == 0);
    }

    /** For whoever wants to know why something did not happen. */
    private String whatRedisHolds() {
        return "events: " + client.redis().xrange(RedisKeys.EVENTS, Range.unbounded())
                + ", statuses: "
                + client.redis().keys("*status*").stream()
                        .map(client.redis()::hgetall)
                        .toList()
                + ", dead letters: " + deadLetters();
    }

    private List<StoredImage> images() {
        try (VectorIndex index =
                VectorIndex.open(address(), VectorIndex.current(address()).orElseThrow())) {
            return index.scroll(ImageFilter.ALL, null, 100).images();
        }
    }

    private List<DeadLetter> deadLetters() {
        return client.redis().xrange(RedisKeys.REJECTED, Range.unbounded()).stream()
                .map(entry -> DeadLetter.ofFields(entry.getBody()))
                .toList();
    }

    private void until(String what, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within four minutes: " + what + "; " + whatRedisHolds());
            }
            Thread.sleep(20);
        }
    }
}
