package io.intellisense.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The job is stopped, rescaled and submitted again in one and the same TaskManager while pictures keep coming. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class ResubmitIT {

    private static final long SEED = Long.getLong("seed", System.nanoTime() % 1_000_000);
    private static final int SUBMISSIONS = 5;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void losesNothingFindsItsNativeLibrariesAndLeaksNothing() throws Exception {
        assumeThat(Path.of("..", "models", "demo", "model.safetensors")).exists();
        System.out.println("Seed " + SEED + ", logs in " + folder);
        try (SeparateProcesses system = SeparateProcesses.start(folder, 1, 3)) {
            FlinkCluster flink = system.flink();
            until("the cluster answers", flink::answers);
            flink.submit("--parallelism", 1);
            until("the job runs", flink::isRunning);
            Uploads uploads = new Uploads(system.uploaderUrl(), SEED, 100);
            Thread uploader = new Thread(uploads, "uploads");
            uploader.start();

            for (int parallelism : List.of(3, 2)) {
                flink.submitFrom(stopWithSavepoint(flink), "--parallelism", parallelism);
                until("the job runs at parallelism " + parallelism, flink::isRunning);
                Thread.sleep(2_000); // some pictures at this parallelism
            }
            List<Memory> memory = new ArrayList<>();
            for (int i = 0; i < SUBMISSIONS; i++) {
                cancel(flink);
                flink.submit("--parallelism", 2);
                until("the job runs again", flink::isRunning);
                Thread.sleep(2_000);
                memory.add(Memory.of(flink.taskManagers().get(0).pid()));
            }
            uploads.stop();
            uploader.join();
            Books books = new Books(system);
            until("all events are acknowledged", () -> books.unfinishedEvents() == 0);
            System.out.println(uploads.accepted() + " accepted; memory after each submission: " + memory);

            assertThat(books.images())
                    .extracting(image -> image.id())
                    .containsExactlyInAnyOrderElementsOf(uploads.expectedInTheIndex());
            assertThat(books.deadLetterIds()).containsExactlyInAnyOrderElementsOf(uploads.expectedAsDeadLetters());
            assertThat(Files.readString(folder.resolve("flink").resolve("taskmanager-1.log")))
                    .doesNotContain("UnsatisfiedLinkError", "already loaded in another classloader");
            assertThatMemoryIsFlat(memory);
        }
    }

    /** The first submission fills caches and pools; after it, each one's classes must go when it goes. */
    private static void assertThatMemoryIsFlat(List<Memory> memory) {
        Memory first = memory.get(0);
        Memory last = memory.get(memory.size() - 1);
        assertThat(last.classes()).isLessThan(first.classes() + first.classes() / 20);
        assertThat(last.residentMegabytes()).isLessThan(first.residentMegabytes() + first.residentMegabytes() / 4);
    }

    private static String stopWithSavepoint(FlinkCluster flink) throws Exception {
        String job = flink.currentJob().orElseThrow();
        String request = flink.post("/jobs/" + job + "/stop", "{\"drain\": false}")
                .get("request-id")
                .asString();
        List<String> location = new ArrayList<>();
        until("the savepoint is there", () -> {
            JsonNode answer = flink.get("/jobs/" + job + "/savepoints/" + request);
            JsonNode operation = answer.path("operation").path("location");
            if (!operation.isMissingNode()) {
                location.add(operation.asString());
            }
            return !location.isEmpty();
        });
        return location.get(0);
    }

    private static void cancel(FlinkCluster flink) throws Exception {
        String job = flink.currentJob().orElseThrow();
        try {
            flink.patch("/jobs/" + job + "?mode=cancel");
        } catch (IOException e) {
            throw new AssertionError("Flink did not cancel", e);
        }
        until("the job is gone", () -> flink.currentJob().isEmpty());
    }

    private static void until(String what, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within two minutes: " + what);
            }
            Thread.sleep(200);
        }
    }
}
