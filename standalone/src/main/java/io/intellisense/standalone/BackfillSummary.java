package io.intellisense.standalone;

import io.intellisense.flink.backfill.BackfillProgress;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The account of a finished backfill: {@code seen = indexed + alreadyThere + rejected}.
 *
 * @param rejected count by reason
 * @param seconds of this run, start of the model included
 * @param imagesPerSecond seen, by the clock of this run
 * @param report JSON lines, one per rejected file
 */
public record BackfillSummary(
        long seen,
        long indexed,
        long alreadyThere,
        Map<String, Long> rejected,
        double seconds,
        double imagesPerSecond,
        String report) {

    public static BackfillSummary of(BackfillProgress end, double seconds, String report) {
        Map<String, Long> rejected = new TreeMap<>();
        end.rejected().forEach((reason, count) -> rejected.put(reason.label(), count));
        double rate = seconds == 0 ? 0 : end.seen() / seconds;
        return new BackfillSummary(
                end.seen(), end.indexed(), end.alreadyThere(), rejected, rounded(seconds), rounded(rate), report);
    }

    public long rejectedTotal() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }

    /** For a person: one line, and two more where something was rejected. */
    public String text() {
        String line = String.format(
                Locale.ROOT,
                "%,d seen = %,d indexed + %,d already there + %,d rejected, in %.1f s (%.1f images/s)",
                seen,
                indexed,
                alreadyThere,
                rejectedTotal(),
                seconds,
                imagesPerSecond);
        if (rejected.isEmpty()) {
            return line;
        }
        String reasons = rejected.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return line + System.lineSeparator() + "rejected: " + reasons + System.lineSeparator()
                + "each with its reason in " + report;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
