package io.intellisense.bench;

import io.intellisense.clip.ClipOptions;
import io.intellisense.domain.ImageLimits;
import io.intellisense.flink.backfill.Backfill;
import io.intellisense.flink.backfill.BackfillOptions;
import io.intellisense.flink.backfill.BackfillProgress;
import io.intellisense.flink.backfill.StageTime;
import io.intellisense.standalone.DataFolder;
import io.intellisense.standalone.LocalIndex;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/** A whole backfill, vector store and all, in a process of its own; ten times a second it writes down how far it is. */
final class WatchedBackfill {

    private static final int BATCH_SIZE = 16;
    private static final long LOOK_MILLIS = 100;

    private final Backfill backfill;
    private final BufferedWriter out;
    private final long collectEvery;
    private long nextCollection;

    private WatchedBackfill(Backfill backfill, BufferedWriter out, long collectEvery) {
        this.backfill = backfill;
        this.out = out;
        this.collectEvery = collectEvery;
        this.nextCollection = collectEvery;
    }

    /** Data folder, pictures, model, seconds between checkpoints, file of lines, images between garbage collections (0: none). */
    public static void main(String[] arguments) throws Exception {
        DataFolder data = DataFolder.open(Path.of(arguments[0]));
        Path pictures = Path.of(arguments[1]);
        try (LocalIndex index = LocalIndex.startOrJoin(data);
                BufferedWriter out = Files.newBufferedWriter(
                        Path.of(arguments[4]), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            BackfillOptions options = new BackfillOptions(
                    List.of(pictures),
                    Path.of(arguments[2]),
                    ClipOptions.AUTO,
                    index.address(),
                    ImageLimits.DEFAULT,
                    data.backfill(List.of(pictures)),
                    Runtime.getRuntime().availableProcessors(),
                    BATCH_SIZE,
                    Duration.ofMillis(200),
                    Duration.ofSeconds(Long.parseLong(arguments[3])));
            try (Backfill backfill = Backfill.start(options)) {
                new WatchedBackfill(backfill, out, Long.parseLong(arguments[5])).untilItEnds();
            }
        }
    }

    private void untilItEnds() throws InterruptedException {
        Thread watch = new Thread(this::watch, "watch");
        watch.setDaemon(true);
        watch.start();
        BackfillProgress end = backfill.await();
        watch.interrupt();
        watch.join();
        write(end);
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                write(backfill.progress());
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(BackfillProgress now) {
        long embedded = backfill.stages().stages().stream()
                .filter(stage -> stage.stage().equals("embed"))
                .mapToLong(StageTime::images)
                .sum();
        WatchLine line = new WatchLine(
                System.nanoTime(),
                now.seen(),
                now.indexed(),
                now.alreadyThere(),
                now.rejected().values().stream().mapToLong(Long::longValue).sum(),
                embedded,
                heapAfterCollection(now.seen()));
        try {
            out.write(line.text());
            out.newLine();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long heapAfterCollection(long seen) {
        if (collectEvery == 0 || seen < nextCollection) {
            return 0;
        }
        nextCollection = (seen / collectEvery + 1) * collectEvery;
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
