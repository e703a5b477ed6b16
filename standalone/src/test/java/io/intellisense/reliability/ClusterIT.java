package io.intellisense.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import io.intellisense.flink.job.Checkpoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The scripts of {@code deploy/cluster} with two TaskManagers: a backfill and the streaming job, a TaskManager killed under each, five
 * submissions in the same TaskManagers, a savepoint, another parallelism. In the end the account is exact.
 */
@Tag("cluster")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class ClusterIT {

    private static final long SEED = Long.getLong("seed", System.nanoTime() % 1_000_000);
    private static final int PICTURES = 1_000;
    private static final int BROKEN = 7;
    private static final int SUBMISSIONS = 5;
    private static final Path MODEL =
            Path.of("..", "models", "demo").toAbsolutePath().normalize();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private ScriptedCluster flink;
    private Services services;

    @Test
    void everyImageIsIndexedOnceWhateverHappensToTheCluster() throws Exception {
        assumeThat(MODEL.resolve("model.safetensors")).exists();
        System.out.println("Seed " + SEED + ", logs in " + folder);
        try (Services started = Services.start(folder);
                ScriptedCluster laidOut = ScriptedCluster.layOut(folder.resolve("flink"), folder, 2)) {
            services = started;
            flink = laidOut;
            flink.start("jobmanager");
            flink.start("taskmanager");
            flink.start("taskmanager");
            until("both TaskManagers are known", () -> flink.rest().taskManagers() == 2);

            Set<ImageId> filed = backfill();
            Uploads uploads = new Uploads(services.uploaderUrl(), SEED, 100);
            stream(uploads);

            Books books = new Books(services);
            until("all events are acknowledged", () -> books.unfinishedEvents() == 0);
            Set<ImageId> expected = new HashSet<>(uploads.expectedInTheIndex());
            expected.addAll(filed);
            System.out.println(uploads.accepted() + " uploads accepted, " + uploads.deletions() + " deleted; "
                    + expected.size() + " searchable");
            assertThat(books.images()).extracting(image -> image.id()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(books.images())
                    .allSatisfy(image -> assertThat(image.payload().locations()).hasSize(1));
            assertThat(books.deadLetterIds()).containsExactlyInAnyOrderElementsOf(uploads.expectedAsDeadLetters());
            assertThat(flink.log("taskmanager"))
                    .doesNotContain("UnsatisfiedLinkError", "already loaded in another classloader");
        }
    }

    /** One TaskManager dies in the middle; run again, it finds that all is done. */
    private Set<ImageId> backfill() throws Exception {
        Path photos = Files.createDirectories(folder.resolve("photos"));
        Set<ImageId> good = new HashSet<>();
        for (int i = 0; i < PICTURES; i++) {
            byte[] picture = Uploads.draw(1_000_000 + i);
            Files.write(photos.resolve("picture-" + i + ".png"), picture);
            good.add(ImageId.of(Sha256.of(picture)));
        }
        for (int i = 0; i < BROKEN; i++) {
            Files.writeString(photos.resolve("broken-" + i + ".png"), "no picture " + i);
        }
        Path work = folder.resolve("work");
        Path account = folder.resolve("backfill.txt");
        Object[] words = {
            flink.folder(),
            "backfill",
            "--index",
            services.indexAddress(),
            "--model",
            MODEL,
            "--work",
            work,
            "--gpus",
            1,
            "--batch-size",
            4,
            "--checkpoint-interval",
            1,
            photos
        };
        try (Victim backfill = flink.begin("submit", account, words)) {
            until("there is a checkpoint", () -> hasCheckpoint(work));
            flink.kill("taskmanager");
            flink.start("taskmanager");
            assertThat(backfill.exitCode()).as("see " + account).isZero();
        }
        JsonNode first = account(Files.readString(account));
        assertThat(first.get("seen").asInt()).isEqualTo(PICTURES + BROKEN);
        assertThat(first.get("indexed").asInt()).isEqualTo(PICTURES);
        assertThat(Files.readAllLines(work.resolve("rejects.jsonl"))).hasSize(BROKEN);

        JsonNode second = account(flink.run("submit", words));
        assertThat(second.get("alreadyThere").asInt()).isEqualTo(PICTURES);
        assertThat(second.get("indexed").asInt()).isZero();
        return good;
    }

    private void stream(Uploads uploads) throws Exception {
        submitStreaming(2);
        Thread uploader = new Thread(uploads, "uploads");
        uploader.start();
        Thread.sleep(2_000); // some pictures in each state of affairs
        flink.kill("taskmanager-2");
        until(
                "the job runs on what is left",
                () -> flink.rest().isRunning() && flink.rest().taskManagers() == 1);
        flink.start("taskmanager");
        until("both TaskManagers are known", () -> flink.rest().taskManagers() == 2);

        List<Memory> memory = new ArrayList<>();
        for (int i = 0; i < SUBMISSIONS; i++) {
            flink.rest().cancel(flink.rest().currentJob().orElseThrow());
            until("the job is gone", () -> flink.rest().currentJob().isEmpty());
            submitStreaming(4); // every slot, so that both TaskManagers have their share
            Thread.sleep(2_000);
            memory.add(Memory.of(flink.pid("taskmanager")));
        }
        System.out.println("Memory after each submission: " + memory);
        assertThatMemoryIsFlat(memory);

        for (int parallelism : List.of(1, 3)) {
            submitStreaming(parallelism, "-s", stopWithSavepoint());
            Thread.sleep(2_000);
        }
        uploads.stop();
        uploader.join();
    }

    private void submitStreaming(int parallelism, String... savepoint) throws Exception {
        List<Object> words = new ArrayList<>(List.of(flink.folder()));
        words.addAll(List.of(savepoint));
        words.addAll(List.of("stream", "--redis", services.redisAddress().toUrl(), "--index", services.indexAddress()));
        words.addAll(List.of("--model", MODEL, "--parallelism", parallelism, "--checkpoint-interval", 1));
        words.addAll(List.of("--max-attempts", 100)); // no picture is to blame for the deaths here
        flink.run("submit", words.toArray());
        until("the job runs at parallelism " + parallelism, () -> flink.rest().isRunning());
    }

    private String stopWithSavepoint() throws Exception {
        String said = flink.run(
                "flink", flink.folder(), "stop", flink.rest().currentJob().orElseThrow());
        Matcher path = Pattern.compile("file:\\S*savepoint-\\S+").matcher(said);
        assertThat(path.find()).as(said).isTrue();
        return path.group();
    }

    /** The first submission fills caches and pools; after it, each one's classes must go when it goes. */
    private static void assertThatMemoryIsFlat(List<Memory> memory) {
        Memory first = memory.get(0);
        Memory last = memory.get(memory.size() - 1);
        assertThat(last.classes()).isLessThan(first.classes() + first.classes() / 20);
        assertThat(last.residentMegabytes()).isLessThan(first.residentMegabytes() + first.residentMegabytes() / 4);
    }

    private static JsonNode account(String said) {
        return said.lines()
                .filter(line -> line.startsWith("{\"seen\""))
                .findFirst()
                .map(JsonMapper.shared()::readTree)
                .orElseThrow(() -> new AssertionError("There is no account in: " + said));
    }

    private static boolean hasCheckpoint(Path work) throws IOException {
        return new Checkpoints(work.resolve("checkpoints")).newest().isPresent();
    }

    private static void until(String what, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within five minutes: " + what);
            }
            Thread.sleep(200);
        }
    }
}
