package io.intellisense.standalone;

import io.intellisense.flink.source.Survey;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a backfill would read.
 *
 * @param byFormat files by the formats that their names promise
 * @param refused of the files, those that are known to be no images already
 * @param linksPassed links to folders that are not followed
 * @param imagesPerSecond of the last backfill here; null where there was none
 * @param seconds that the files take at that rate; null where that is not known
 */
public record DryRun(
        boolean dryRun,
        long files,
        long bytes,
        Map<String, Long> byFormat,
        long refused,
        long linksPassed,
        Double imagesPerSecond,
        Double seconds) {

    private static final Map<String, String> FORMATS = Map.of(
            "jpg", "jpeg", "jpeg", "jpeg", "jpe", "jpeg", "jfif", "jpeg", "png", "png", "webp", "webp", "gif", "gif",
            "bmp", "bmp", "tif", "tiff", "tiff", "tiff");

    public static DryRun of(Survey.Totals totals, OptionalDouble rate) {
        Map<String, Long> byFormat = new TreeMap<>();
        totals.byExtension()
                .forEach((extension, count) ->
                        byFormat.merge(FORMATS.getOrDefault(extension, "other"), count, Long::sum));
        boolean known = rate.isPresent() && rate.getAsDouble() > 0;
        return new DryRun(
                true,
                totals.files(),
                totals.bytes(),
                byFormat,
                totals.refused(),
                totals.linksPassed(),
                known ? rate.getAsDouble() : null,
                known ? Math.round(totals.files() / rate.getAsDouble() * 10) / 10.0 : null);
    }

    /** For a person. */
    public String text() {
        StringBuilder text =
                new StringBuilder(String.format(Locale.ROOT, "%,d files would be read, %,.1f MB", files, bytes / 1e6));
        if (!byFormat.isEmpty()) {
            text.append(": ")
                    .append(byFormat.entrySet().stream()
                            .map(entry -> String.format(Locale.ROOT, "%s %,d", entry.getKey(), entry.getValue()))
                            .collect(Collectors.joining(", ")));
        }
        text.append('.');
        if (refused > 0) {
            text.append(String.format(Locale.ROOT, " %,d of them can be no images.", refused));
        }
        if (linksPassed > 0) {
            text.append(String.format(Locale.ROOT, " %,d links to folders are not followed.", linksPassed));
        }
        text.append(System.lineSeparator());
        return text.append(estimate()).toString();
    }

    private String estimate() {
        return seconds == null
                ? "How long it takes is known after the first backfill of a hundred images or more here."
                : String.format(
                        Locale.ROOT,
                        "At the %.1f images/s of the last backfill that takes %s, less for what is indexed already.",
                        imagesPerSecond,
                        inWords(Duration.ofSeconds(Math.round(seconds))));
    }

    private static String inWords(Duration time) {
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        return time.toMinutes() > 0
                ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : time.toSeconds() + " s";
    }
}
