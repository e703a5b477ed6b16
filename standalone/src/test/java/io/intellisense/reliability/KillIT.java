package io.intellisense.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.intellisense.domain.ImageId;
import io.intellisense.index.StoredImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pictures are uploaded and deleted while every kind of process is killed again and again. In the end, what was accepted is
 * searchable, what was deleted is gone, what could not be decoded is a dead letter, and nothing is there twice.
 *
 * <p>{@code -Dkills=30} makes it long, {@code -Dseed=} repeats a run; docs/reliability.md has the figures of a long one.
 */
@Tag("cluster")
@Timeout(value = 120, unit = TimeUnit.MINUTES)
class KillIT {

    private static final int KILLS = Integer.getInteger("kills", 1);
    private static final long SEED = Long.getLong("seed", System.nanoTime() % 1_000_000);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void nothingIsLostAndNothingIsThereTwice() throws Exception {
        assumeThat(Path.of("..", "models", "demo", "model.safetensors")).exists();
        System.out.println("Seed " + SEED + ", " + KILLS + " kills of each kind, logs in " + folder);
        long start = System.nanoTime();
        try (SeparateProcesses system = SeparateProcesses.start(folder, 2, 1)) {
            Uploads uploads = new Uploads(system.services().uploaderUrl(), SEED, 30);
            Thread uploader = new Thread(uploads, "uploads");
            await(system, "the job runs", () -> system.flink().rest().isRunning());
            uploader.start();
            new Kills(system, SEED).run(KILLS, 8_000);
            uploads.stop();
            Books books = new Books(system.services());
            await(system, "the last upload is answered", () -> !uploader.isAlive());
            await(system, "all events are acknowledged", () -> books.unfinishedEvents() == 0);
            print(system, uploads, books, start);

            List<StoredImage> images = books.images();
            assertThat(images)
                    .extracting(StoredImage::id)
                    .containsExactlyInAnyOrderElementsOf(uploads.expectedInTheIndex());
            assertThat(images)
                    .allSatisfy(image -> assertThat(image.payload().locations()).hasSize(1));
            assertThat(books.deadLetterIds()).containsExactlyInAnyOrderElementsOf(uploads.expectedAsDeadLetters());
            assertThatTheStoreHoldsNothingElse(system.services().store(), uploads);
        }
    }

    private static void assertThatTheStoreHoldsNothingElse(Path store, Uploads uploads) throws IOException {
        try (Stream<Path> files = Files.find(store, 3, (path, facts) -> facts.isRegularFile())) {
            assertThat(files.filter(file -> !file.equals(store.resolve("lock")))
                            .map(Path::getFileName)
                            .map(Path::toString))
                    .hasSize(uploads.accepted() - uploads.deletions())
                    .allMatch(name -> name.matches("[0-9a-f]{64}\\.png"));
        }
    }

    private static void print(SeparateProcesses system, Uploads uploads, Books books, long start) {
        system.victims()
                .forEach((kind, victims) -> System.out.printf(
                        "%-12s %3d kills%n",
                        kind, victims.stream().mapToInt(Victim::kills).sum()));
        Set<ImageId> expected = uploads.expectedInTheIndex();
        System.out.printf(
                "%d accepted, %d deleted, %d undecodable; %d expected, %d searchable; %d dead letters; %d job submissions; %d s%n",
                uploads.accepted(),
                uploads.deletions(),
                uploads.expectedAsDeadLetters().size(),
                expected.size(),
                books.images().size(),
                books.deadLetters().size(),
                system.flink().submissions(),
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }

    /** Keeps everything alive meanwhile; a question that cannot be answered at the moment is asked again. */
    private static void await(SeparateProcesses system, String what, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!isSo(condition)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within five minutes: " + what);
            }
            system.keepAlive();
            Thread.sleep(200);
        }
    }

    private static boolean isSo(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception e) {
            return false;
        }
    }
}
