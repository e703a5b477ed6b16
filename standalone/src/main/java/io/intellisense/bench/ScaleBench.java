package io.intellisense.bench;

import io.intellisense.index.ImageFilter;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.IndexException;
import io.intellisense.index.SearchQuery;
import io.intellisense.index.VectorIndex;
import io.intellisense.standalone.DataFolder;
import io.intellisense.standalone.Installation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code intellisense bench scale}: whether a backfill of very many images is as fast, and as small, at its end as at its beginning. */
@Command(
        name = "scale",
        description = "Indexes very many tiny pictures: images/s, heap, checkpoint size and search time on the way.",
        mixinStandardHelpOptions = true)
public final class ScaleBench implements Callable<Integer> {

    private static final long SEED = 20_260_505;
    private static final long EARLY = 10_000;
    private static final int HITS = 30;
    private static final long BETWEEN_SEARCHES_MILLIS = 200;

    @Option(names = "--pictures", defaultValue = "1000000", description = "Tiny ones (default: ${DEFAULT-VALUE}).")
    private int pictures;

    @Option(names = "--model", defaultValue = "demo", description = "Model folder or name (default: demo).")
    private String model;

    @Spec
    private CommandSpec spec;

    private PrintWriter out;

    @Override
    public Integer call() throws Exception {
        out = spec.commandLine().getOut();
        long row = Math.max(1_000, pictures / 20);
        try (Scratch scratch = Scratch.make()) {
            DataFolder data = DataFolder.open(scratch.newFolder("data"));
            Path folder = Drawings.tiny(scratch.newFolder("pictures"), pictures);
            out.printf(
                    Locale.ROOT,
                    "%,d pictures, model %s%n%n| images | images/s | heap after GC | checkpoint | search p95 |%n"
                            + "|---:|---:|---:|---:|---:|%n",
                    pictures,
                    model);
            out.flush();
            BackfillProcess.Plan plan = new BackfillProcess.Plan(
                    data.root(), folder, Installation.here().model(model), 10, row);
            try (BackfillProcess process = BackfillProcess.start(plan, scratch.path(), 0)) {
                for (long until = row; until <= pictures; until += row) {
                    List<Double> searches = searchUntil(until, process, data);
                    print(process.watched(), until, row, checkpointBytes(data.backfill(List.of(folder))), searches);
                }
                process.awaitEnd();
                printRatio(process.watched());
            }
        }
        return 0;
    }

    /** Milliseconds of searches, one after the other, until so many were seen. */
    private static List<Double> searchUntil(long seen, BackfillProcess process, DataFolder data)
            throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        VectorIndex index = null;
        ClusteredVectors queries = null;
        try {
            while (process.process().isAlive()
                    && process.last().map(WatchLine::seen).orElse(0L) < seen) {
                if (index == null) {
                    index = open(data);
                    queries = index == null
                            ? null
                            : new ClusteredVectors(index.spec().dimension(), SEED);
                } else {
                    long start = System.nanoTime();
                    index.search(new SearchQuery(queries.next(), ImageFilter.ALL, HITS, 0, null));
                    millis.add((System.nanoTime() - start) / 1e6);
                }
                Thread.sleep(BETWEEN_SEARCHES_MILLIS);
            }
        } catch (IndexException e) {
            return millis; // it has just ended, and its store with it
        } finally {
            if (index != null) {
                index.close();
            }
        }
        return millis;
    }

    /** Null while there is no index yet. */
    private static VectorIndex open(DataFolder data) throws IOException {
        Path address = data.root().resolve("index.address");
        if (!Files.exists(address)) {
            return null;
        }
        IndexAddress store = IndexAddress.parse(Files.readString(address).trim(), null);
        return VectorIndex.current(store)
                .map(collection -> VectorIndex.open(store, collection))
                .orElse(null);
    }

    private void print(List<WatchLine> watched, long until, long row, long checkpoint, List<Double> searches) {
        long heap = watched.stream()
                .filter(line -> line.heapBytes() > 0 && line.seen() <= until + row / 2)
                .mapToLong(WatchLine::heapBytes)
                .reduce(0, (earlier, later) -> later);
        out.printf(
                Locale.ROOT,
                "| %,d | %.1f | %.0f MB | %.1f KB | %s |%n",
                until,
                rate(watched, until - row, until),
                heap / 1e6,
                checkpoint / 1e3,
                searches.isEmpty()
                        ? "-"
                        : String.format(
                                Locale.ROOT, "%.1f ms", Percentiles.of(searches).at(95)));
        out.flush();
    }

    private void printRatio(List<WatchLine> watched) {
        long window = Math.min(EARLY, pictures / 5);
        double early =
                rate(watched, Math.min(EARLY, pictures / 2) - window / 2, Math.min(EARLY, pictures / 2) + window / 2);
        double late = rate(watched, pictures - window, pictures);
        out.printf(
                Locale.ROOT,
                "%nover the last %,d images %.1f images/s, around image %,d %.1f images/s: ratio %.3f%n",
                window,
                late,
                Math.min(EARLY, pictures / 2),
                early,
                late / early);
        out.flush();
    }

    private static double rate(List<WatchLine> watched, long from, long to) {
        return (to - from) / ((nanosAt(watched, to) - nanosAt(watched, from)) / 1e9);
    }

    /** When so many were seen, by a straight line between the two looks before and after. */
    private static double nanosAt(List<WatchLine> watched, long seen) {
        WatchLine before = watched.get(0);
        for (WatchLine line : watched) {
            if (line.seen() >= seen) {
                long images = Math.max(1, line.seen() - before.seen());
                return before.nanos()
                        + (double) (line.nanos() - before.nanos()) * Math.max(0, seen - before.seen()) / images;
            }
            before = line;
        }
        return before.nanos();
    }

    /** Of the newest that is complete. */
    private static long checkpointBytes(Path work) throws IOException {
        Path folder = work.resolve("checkpoints");
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(ScaleBench::size)
                    .sum();
        } catch (UncheckedIOException e) {
            return 0; // Flink deletes old ones while we look
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
