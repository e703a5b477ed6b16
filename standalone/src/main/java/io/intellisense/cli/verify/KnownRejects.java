package io.intellisense.cli.verify;

import io.intellisense.flink.reject.RejectReport;
import io.intellisense.standalone.DataFolder;
import io.intellisense.standalone.UserError;
import java.io.IOException;
import java.nio.file.Path;

/** The files that the last backfill of each source has refused, each with a reason in that backfill's report. */
final class KnownRejects {

    private KnownRejects() {}

    static PlaceSet in(DataFolder data) {
        PlaceSet rejected = new PlaceSet();
        try {
            for (Path work : data.workFolders()) {
                RejectReport.read(RejectReport.in(work), line -> rejected.add(line.uri()));
            }
        } catch (IOException e) {
            throw new UserError(
                    "The reports in " + data.backfills() + " cannot be read (" + e.getMessage()
                            + "); check its permissions.",
                    e);
        }
        return rejected;
    }
}
