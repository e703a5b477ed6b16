package io.intellisense.standalone;

import io.intellisense.flink.backfill.BackfillRun;
import io.intellisense.flink.backfill.CurvePoint;
import io.intellisense.flink.source.ListingRules;
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
 * @param rules which of their files; an older report knows none
 * @param began RFC 3339, as are all times
 * @param interrupted how often it was stopped or killed, and continued
 * @param curve how far it was at which time; {@code run} counts the interruptions before
 */
public record BackfillReport(
        List<String> sources,
        ListingRules rules,
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

    public BackfillReport {
        rules = rules == null ? ListingRules.DEFAULT : rules;
    }

    public static BackfillReport of(BackfillRun run, BackfillSummary account, List<CurvePoint> curve, Instant ended) {
        return new BackfillReport(
                run.sources(),
                run.rules(),
                run.model(),
                run.collection(),
                run.index(),
                run.began().toString(),
                ended.toString(),
                run.interruptions(),
                account,
                CurvePoint.thinned(
                        Stream.concat(
                                        curve.stream(),
                                        Stream.of(
                                                new CurvePoint(ended.toString(), account.seen(), run.interruptions())))
                                .toList(),
                        POINTS));
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

    /** The last backfill of folders and files, not of a list of them; empty where there is none that this version can read. */
    public static Optional<BackfillReport> lastOfFolders(DataFolder data) {
        if (!Files.isDirectory(data.reports())) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(data.reports())) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted(Comparator.reverseOrder())
                    .flatMap(file -> read(file).stream())
                    .filter(report -> report.sources().stream().noneMatch(source -> source.indexOf('#') >= 0))
                    .findFirst();
        } catch (IOException e) {
            throw new UserError(
                    "The reports in " + data.reports() + " cannot be listed (" + e.getMessage()
                            + "); check permissions.",
                    e);
        }
    }

    private static Optional<BackfillReport> read(Path file) {
        try {
            return Optional.of(JSON.readValue(Files.readString(file), BackfillReport.class));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }
}
