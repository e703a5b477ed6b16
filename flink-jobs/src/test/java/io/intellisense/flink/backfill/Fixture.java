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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

    /** Waits until a checkpoint is complete, so that there is something to resume. */
    void awaitCheckpoint() throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (checkpoints() == 0) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("No checkpoint within 90 s in " + work);
            }
            Thread.sleep(20);
        }
    }

    private long checkpoints() throws Exception {
        if (!Files.exists(work.resolve("checkpoints"))) {
            return 0;
        }
        try (Stream<Path> files = Files.find(work, 9, (path, facts) -> path.endsWith("_metadata"))) {
            return files.count();
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
