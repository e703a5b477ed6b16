package io.intellisense.flink.reject;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Reads what {@link ReportRejects} has written, a line at a time. */
public final class RejectReport {

    private static final Logger LOG = LoggerFactory.getLogger(RejectReport.class);

    private static final String NAME = "rejects.jsonl";

    private RejectReport() {}

    /** The report of the backfill that keeps its memory in this folder. */
    public static Path in(Path work) {
        return work.resolve(NAME);
    }

    /** Tells each line; none where there is no report. What a killed process left half-written is left out. */
    public static void read(Path report, Consumer<RejectLine> each) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(report)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                parse(line, report, each);
            }
        } catch (NoSuchFileException e) {
            LOG.debug("No report {}", report);
        }
    }

    /** Leaves out lines: all at once, or none where the process is killed. Nobody may be writing to the report. */
    public static void keep(Path report, Predicate<RejectLine> wanted) throws IOException {
        if (!Files.exists(report)) {
            return;
        }
        Path draft = report.resolveSibling(report.getFileName() + ".new");
        try (BufferedWriter out = Files.newBufferedWriter(draft)) {
            read(report, line -> {
                if (wanted.test(line)) {
                    write(out, line);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Files.move(draft, report, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(BufferedWriter out, RejectLine line) {
        try {
            out.write(line.toJson());
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void parse(String line, Path report, Consumer<RejectLine> each) {
        RejectLine parsed;
        try {
            parsed = RejectLine.parse(line);
        } catch (JacksonException e) {
            LOG.warn("A line of {} is cut off: {}", report, line);
            return;
        }
        each.accept(parsed);
    }
}
