package io.intellisense.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A {@link WatchedBackfill} that runs beside this process.
 *
 * @param printed what it says
 * @param lines its {@link WatchLine}s
 */
record BackfillProcess(Process process, Path printed, Path lines) implements AutoCloseable {

    private static final int END_BYTES = 512;

    /** What all runs of one backfill share. */
    record Plan(Path data, Path pictures, Path model, int checkpointSeconds, long collectEvery) {}

    static BackfillProcess start(Plan plan, Path scratch, int run) throws IOException {
        Path printed = scratch.resolve("run-" + run + ".txt");
        Path lines = Files.createFile(scratch.resolve("run-" + run + ".lines"));
        Process process = new ProcessBuilder(ChildJava.command(
                        WatchedBackfill.class,
                        plan.data().toString(),
                        plan.pictures().toString(),
                        plan.model().toString(),
                        Integer.toString(plan.checkpointSeconds()),
                        lines.toString(),
                        Long.toString(plan.collectEvery())))
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        return new BackfillProcess(process, printed, lines);
    }

    /** All lines of which the process knows that it had begun to count. */
    List<WatchLine> watched() throws IOException {
        List<WatchLine> watched = new ArrayList<>();
        for (String line : Files.readAllLines(lines)) {
            WatchLine.parse(line).filter(each -> each.seen() > 0).ifPresent(watched::add);
        }
        return watched;
    }

    /** Reads only the end of the lines: of a long run there are very many. */
    Optional<WatchLine> last() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(lines.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(file.length(), END_BYTES)];
            file.seek(file.length() - end.length);
            file.readFully(end);
            List<String> texts =
                    new String(end, StandardCharsets.US_ASCII).lines().toList();
            return texts.size() < 2
                    ? Optional.empty() // the first may be cut off
                    : WatchLine.parse(texts.get(texts.size() - 1)).filter(line -> line.seen() > 0);
        }
    }

    /** Waits until so many were seen; false where it ended before. */
    boolean awaitSeen(long seen) throws IOException, InterruptedException {
        while (last().map(WatchLine::seen).orElse(0L) < seen) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return process.isAlive();
    }

    void awaitEnd() throws IOException, InterruptedException {
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The backfill failed: " + Files.readString(printed));
        }
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
