package io.intellisense.cli.upload;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The account of an upload: {@code found = sent + alreadyThere + ignored + rejected + failed}.
 *
 * @param dryRun whether nothing was sent: then {@code sent} is what would be
 * @param sent taken by the system; where it was waited for, also searchable
 * @param ignored files left out by their names; folders that are left out are not looked into
 * @param rejected refused for good, here or by the system
 * @param failed not delivered; worth another try
 * @param failures one for each rejected and failed file
 */
public record UploadSummary(
        boolean dryRun,
        long found,
        long sent,
        long alreadyThere,
        long ignored,
        long rejected,
        long failed,
        long bytesFound,
        long bytesSent,
        long bytesAlreadyThere,
        double seconds,
        List<Failure> failures) {

    /**
     * A file that is not in the system, and why.
     *
     * @param reason a label of {@link io.intellisense.domain.RejectReason}, or another slug
     */
    public record Failure(String file, String reason, String message) {}

    /** For a person: one line, and one more with the reasons where there are any. */
    public String text() {
        String line = String.format(
                Locale.ROOT,
                "%,d found = %,d %s + %,d already there + %,d ignored + %,d rejected + %,d failed; %s %s in %.1f s",
                found,
                sent,
                dryRun ? "to be sent" : "sent",
                alreadyThere,
                ignored,
                rejected,
                failed,
                megabytes(bytesSent),
                dryRun ? "to be sent, told" : "sent",
                seconds);
        return failures.isEmpty() ? line : line + System.lineSeparator() + reasons();
    }

    private String reasons() {
        Map<String, Long> counts = new TreeMap<>();
        failures.forEach(failure -> counts.merge(failure.reason(), 1L, Long::sum));
        List<String> words = counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
        return "not in the system: " + String.join(", ", words);
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }
}
