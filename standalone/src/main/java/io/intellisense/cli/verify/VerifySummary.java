package io.intellisense.cli.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a check has found: points = whole + without file + with dead places, and files = named + rejected + on their way + without
 * point + not named.
 *
 * @param deadPlaces of all points
 * @param unknownPlaces that cannot be looked at from here
 * @param filesNotNamed whose content the index has, from another place
 * @param sourcesGone that are not there, or hold nothing of what the index has from them
 * @param findings JSON lines, one for each thing that is amiss
 */
public record VerifySummary(
        boolean well,
        long points,
        long pointsWhole,
        long pointsWithoutFile,
        long pointsWithDeadPlaces,
        long deadPlaces,
        long unknownPlaces,
        long files,
        long filesNamed,
        long filesRejected,
        long filesOnTheirWay,
        long filesWithoutPoint,
        long filesNotNamed,
        List<String> sourcesGone,
        String findings) {

    static VerifySummary of(PointAccount points, FileAccount files, List<Path> gone, Path findings) {
        boolean well = points.deadPlaces == 0 && files.withoutPoint == 0 && files.notNamed == 0 && gone.isEmpty();
        return new VerifySummary(
                well,
                points.points,
                points.whole,
                points.withoutFile,
                points.withDeadPlaces,
                points.deadPlaces,
                points.unknownPlaces,
                files.files,
                files.namedByAPoint,
                files.rejected,
                files.onTheirWay,
                files.withoutPoint,
                files.notNamed,
                gone.stream().map(Path::toString).toList(),
                findings.toString());
    }

    /** Whether indexing some files would mend something. */
    public boolean hasFilesToIndex() {
        return filesWithoutPoint + filesNotNamed > 0;
    }

    /** For a person: a table, and a sentence for each thing that is amiss. */
    public String text() {
        List<String> lines = new ArrayList<>(List.of(
                row(points, "images in the index"),
                row(pointsWhole, "  with a file at every place"),
                row(pointsWithDeadPlaces, "  with a file, and a place that it is gone from"),
                row(pointsWithoutFile, "  without any file"),
                row(files, "files in the sources"),
                row(filesNamed, "  that an image of the index names"),
                row(filesRejected, "  rejected by a backfill, with a reason"),
                row(filesOnTheirWay, "  uploaded a moment ago"),
                row(filesNotNamed, "  known to the index from another place only"),
                row(filesWithoutPoint, "  unknown to the index")));
        if (unknownPlaces > 0) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%,d places cannot be looked at from this machine, and count as if the file were there.",
                    unknownPlaces));
        }
        for (String source : sourcesGone) {
            lines.add(source + " is not there, or holds nothing of what the index has from it: perhaps it is a disk"
                    + " that is not mounted.");
        }
        lines.add(
                well
                        ? "The index and the files agree."
                        : "The index and the files differ; each difference is in " + findings
                                + ". --repair mends them.");
        return String.join(System.lineSeparator(), lines);
    }

    private static String row(long count, String what) {
        return String.format(Locale.ROOT, "%,12d  %s", count, what);
    }
}
