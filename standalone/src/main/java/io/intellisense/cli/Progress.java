package io.intellisense.cli;

import io.intellisense.cli.hub.FetchProgress;
import io.intellisense.cli.upload.UploadProgress;
import io.intellisense.domain.RejectReason;
import io.intellisense.flink.backfill.BackfillProgress;
import io.intellisense.flink.backfill.StageTimes;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far a long task is, in its own unit.
 *
 * @param total negative while it is not known
 * @param doneBefore how much of what is done an earlier run did, so that it tells nothing of the speed
 * @param counts what became of what is done, in words
 * @param detail where the time goes, in words; may be empty
 */
record Progress(Unit unit, long done, long total, long doneBefore, String counts, String detail) {

    /** What is counted, and how it is shown. */
    enum Unit {
        IMAGES(" images", 1, "%,d", "", "images/s"),
        BYTES(" MB", 1_000_000, "%,.1f", " MB", "MB/s");

        final String name;
        final long size;
        private final String number;
        private final String suffix;
        private final String rate;

        Unit(String name, long size, String number, String suffix, String rate) {
            this.name = name;
            this.size = size;
            this.number = number;
            this.suffix = suffix;
            this.rate = rate;
        }

        private String show(long count) {
            return size == 1
                    ? String.format(Locale.ROOT, number, count)
                    : String.format(Locale.ROOT, number, (double) count / size);
        }
    }

    static Progress of(BackfillProgress now, StageTimes stages, long total) {
        String counts = String.format(
                Locale.ROOT,
                "%,d indexed, %,d already there, %s",
                now.indexed(),
                now.alreadyThere(),
                rejected(now.rejected()));
        long doneBefore = Math.min(now.done(), Math.max(0, now.seen() - stages.read()));
        return new Progress(Unit.IMAGES, now.done(), total, doneBefore, counts, stages.text());
    }

    private static String rejected(Map<RejectReason, Long> byReason) {
        long all = byReason.values().stream().mapToLong(Long::longValue).sum();
        String reasons = new TreeMap<>(byReason)
                .entrySet().stream()
                        .map(entry -> entry.getKey().label() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "%,d rejected", all) + (reasons.isEmpty() ? "" : ": " + reasons);
    }

    static Progress of(UploadProgress now) {
        String counts = String.format(
                Locale.ROOT,
                "%,d of %,d files: %,d sent, %,d already there, %,d refused",
                now.done(),
                now.found(),
                now.sent(),
                now.alreadyThere(),
                now.refused());
        return new Progress(Unit.BYTES, now.bytesDone(), now.bytesFound(), 0, counts, "");
    }

    static Progress of(FetchProgress now) {
        String counts = now.files() == 0
                ? "asking"
                : String.format(Locale.ROOT, "%s, %d of %d files", now.file(), now.filesDone() + 1, now.files());
        return new Progress(Unit.BYTES, now.bytesDone(), now.bytesTotal(), now.bytesBefore(), counts, "");
    }

    /** One line for where there is no terminal to draw on. */
    String line(double seconds) {
        double rate = (done - doneBefore) / seconds;
        String of = total < 0 ? "" : " of " + unit.show(total);
        String left = total < 0 || rate == 0
                ? ""
                : String.format(Locale.ROOT, ", about %,.0f s left", Math.max(0, total - done) / rate);
        return String.format(
                Locale.ROOT,
                "%s%s%s done (%s), %.1f %s%s%s",
                unit.show(done),
                of,
                unit.suffix,
                counts,
                rate / unit.size,
                unit.rate,
                left,
                detail.isEmpty() ? "" : "; " + detail);
    }
}
