package io.intellisense.cli.verify;

import io.intellisense.flink.reject.RejectReport;
import io.intellisense.standalone.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that the last backfill of each source has refused, each with a reason in that backfill's report. */
final class KnownRejects {

    private KnownRejects() {}

    /** @param backfills holds the work folders of backfills; need not be there */
    static PlaceSet in(Path backfills) {
        PlaceSet rejected = new PlaceSet();
        try {
            for (Path work : foldersIn(backfills)) {
                RejectReport.read(work.resolve("rejects.jsonl"), line -> rejected.add(line.uri()));
            }
        } catch (IOException e) {
            throw new UserError(
                    "The reports in " + backfills + " cannot be read (" + e.getMessage() + "); check its permissions.",
                    e);
        }
        return rejected;
    }

    private static List<Path> foldersIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).toList();
        }
    }
}
