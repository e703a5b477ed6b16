package io.intellisense.flink.backfill;

import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ClipOptions;
import io.intellisense.clip.ModelCard;
import io.intellisense.domain.ImageLimits;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.ImageFilter;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.StoredImage;
import io.intellisense.index.VectorIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** A folder of photos, a work folder, a model and an index: what a backfill needs. */
record Fixture(Path photos, Path work, Path model, IndexAddress index) {

    static IndexAddress address(int port) {
        return new IndexAddress("127.0.0.1", port, false, null);
    }

    BackfillOptions options() {
        return new BackfillOptions(
                List.of(photos),
                model,
                ClipOptions.AUTO,
                index,
                ImageLimits.DEFAULT,
                work,
                2,
                8,
                Duration.ofMillis(100),
                Duration.ofMillis(250));
    }

    BackfillProgress run() throws InterruptedException {
        try (Backfill backfill = Backfill.start(options())) {
            return backfill.await();
        }
    }

    /** Waits until a good part is indexed, and covered by a checkpoint. */
    void awaitMiddle() throws Exception {
        try (VectorIndex vectors = open()) {
            await(() -> vectors.count(ImageFilter.ALL) >= 300);
        }
        long covered = newestCheckpoint() + 2;
        await(() -> newestCheckpoint() >= covered);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Nothing happened for four minutes");
            }
            Thread.sleep(20);
        }
    }

    /** The number of the newest complete checkpoint; 0 where there is none. */
    private long newestCheckpoint() throws IOException {
        Path checkpoints = work.resolve("checkpoints");
        if (!Files.exists(checkpoints)) {
            return 0;
        }
        try (Stream<Path> files = Files.find(checkpoints, 3, (path, facts) -> path.endsWith("_metadata"))) {
            return files.map(file -> file.getParent().getFileName().toString())
                    .mapToLong(name -> Long.parseLong(name.substring("chk-".length())))
                    .max()
                    .orElse(0);
        } catch (UncheckedIOException e) {
            // Flink deletes old checkpoints while we look.
            return 0;
        }
    }

    long indexed() {
        try (VectorIndex vectors = open()) {
            return vectors.count(ImageFilter.ALL);
        }
    }

    List<StoredImage> all() {
        try (VectorIndex vectors = open()) {
            return vectors.scroll(ImageFilter.ALL, null, 10_000).images();
        }
    }

    private VectorIndex open() {
        try (ClipModel clip = ClipModel.shared(model, ClipOptions.AUTO)) {
            ModelCard card = clip.card();
            return VectorIndex.open(
                    index, new CollectionSpec(card.id(), card.revision(), card.dimension(), card.preprocessing()));
        }
    }
}
