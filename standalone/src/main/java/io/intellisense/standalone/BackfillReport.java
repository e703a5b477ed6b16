package io.intellisense.standalone;

import io.intellisense.flink.backfill.BackfillRun;
import io.intellisense.flink.backfill.CurvePoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that there is to know of a finished backfill; a file of the data folder.
 *
 * @param sources URIs
 * @param began RFC 3339, as are all times
 * @param interrupted how often it was stopped or killed, and continued
 * @param curve how far it was at which time; {@code run} counts the interruptions before
 */
public record BackfillReport(
        List<String> sources,
        String model,
        String collection,
        String index,
        String began,
        String ended,
        int interrupted,
        BackfillSummary account,
        List<CurvePoint> curve) {

    private static final int POINTS = 100;
    private static final JsonMapper JSON = JsonMapper.shared();

    public static BackfillReport of(BackfillRun run, BackfillSummary account, List<CurvePoint> curve, Instant ended) {
        return new BackfillReport(
                run.sources(),
                run.model(),
                run.collection(),
                run.index(),
                run.began().toString(),
                ended.toString(),
                run.interruptions(),
                account,
                CurvePoint.thinned(curve, POINTS));
    }

    /** Where the report of a backfill that began then is kept. */
    public static Path file(DataFolder data, Instant began) {
        return data.reports().resolve(began.toString().replace(":", "") + ".json");
    }

    public void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.writeString(
                    file.resolveSibling(file.getFileName() + ".new"),
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UserError("The report " + file + " cannot be written (" + e.getMessage() + "); make room.", e);
        }
    }

    /** The one that began last; empty where there is none, or none that this version can read. */
    public static Optional<BackfillReport> last(DataFolder data) {
        if (!Files.isDirectory(data.reports())) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(data.reports())) {
            Optional<Path> last = files.filter(file -> file.toString().endsWith(".json"))
                    .max(Comparator.comparing(Path::getFileName));
            return last.isEmpty()
                    ? Optional.empty()
                    : Optional.of(JSON.readValue(Files.readString(last.get()), BackfillReport.class));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }
}
