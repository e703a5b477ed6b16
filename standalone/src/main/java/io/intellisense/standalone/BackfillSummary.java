package io.intellisense.standalone;

import io.intellisense.flink.backfill.BackfillProgress;
import io.intellisense.flink.backfill.StageTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The account of a finished backfill: {@code seen = indexed + alreadyThere + rejected}.
 *
 * @param rejected count by reason
 * @param seconds of this run, start of the model included
 * @param imagesPerSecond that this run has read, by its clock
 * @param stages where the time of this run went
 * @param slowestStage the one that the others waited for; null where nothing was read
 * @param report JSON lines, one per rejected file
 * @param account the file with all this and more
 */
public record BackfillSummary(
        long seen,
        long indexed,
        long alreadyThere,
        Map<String, Long> rejected,
        double seconds,
        double imagesPerSecond,
        List<StageSummary> stages,
        String slowestStage,
        String report,
        String account) {

    public static BackfillSummary of(
            BackfillProgress end, StageTimes stages, double seconds, String report, String account) {
        double rate = seconds == 0 ? 0 : stages.read() / seconds;
        return new BackfillSummary(
                end.seen(),
                end.indexed(),
                end.alreadyThere(),
                end.rejectedByLabel(),
                rounded(seconds),
                rounded(rate),
                stages.stages().stream().map(StageSummary::of).toList(),
                stages.bottleneck().orElse(null),
                report,
                account);
    }

    /** Whether of every image is known what became of it: anything else is a fault of ours. */
    public boolean addsUp() {
        return seen == indexed + alreadyThere + rejectedTotal();
    }

    public long rejectedTotal() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }

    /** For a person: the account, where the time went, and what was rejected where something was. */
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
        List<String> lines = new ArrayList<>(List.of(line));
        if (slowestStage != null) {
            lines.add("per image: "
                    + stages.stream().map(BackfillSummary::perImage).collect(Collectors.joining(", ")) + "; "
                    + slowestStage + " is the slowest");
        }
        if (!rejected.isEmpty()) {
            lines.add("rejected: " + reasons());
            lines.add("each with its reason in " + report);
        }
        lines.add("the whole account: " + account);
        if (!addsUp()) {
            lines.add("THE ACCOUNT DOES NOT ADD UP: a fault of ours. Of %,d images is not known what became of them;"
                            .formatted(seen - indexed - alreadyThere - rejectedTotal())
                    + " 'verify' finds them.");
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static String perImage(StageSummary stage) {
        return String.format(Locale.ROOT, "%s %.1f ms", stage.stage(), 1_000 * stage.perImage());
    }

    private String reasons() {
        return rejected.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
