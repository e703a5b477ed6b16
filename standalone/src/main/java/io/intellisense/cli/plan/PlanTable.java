package io.intellisense.cli.plan;

import io.intellisense.index.CollectionLayout.OnDisk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plan for people to read. */
public final class PlanTable {

    private static final String[] UNITS = {"bytes", "KiB", "MiB", "GiB", "TiB", "PiB"};

    private PlanTable() {}

    /** @param thumbnails the most that small pictures may take of the query API's disk */
    public static String of(Plan plan, long thumbnails) {
        OnDisk onDisk = plan.library().layout().onDisk();
        List<String> rows = new ArrayList<>();
        rows.add(String.format(
                Locale.ROOT,
                "%,d images of %,d numbers%s",
                plan.library().images(),
                plan.library().dimension(),
                plan.library().replicas() == 1 ? "" : ", " + plan.library().replicas() + " replicas"));
        rows.add("");
        row(rows, "vectors", plan.vectors(), onDisk == OnDisk.NONE ? "in memory and on disk" : "on disk");
        if (plan.quantized() > 0) {
            row(rows, "vectors of bytes", plan.quantized(), "in memory and on disk");
        }
        row(rows, "graph", plan.graph(), onDisk == OnDisk.ALL ? "on disk" : "in memory and on disk");
        row(rows, "ids", plan.ids(), "in memory and on disk");
        row(rows, "payload", plan.payload(), "on disk");
        row(rows, "payload indexes", plan.payloadIndexes(), "in memory and on disk");
        rows.add("");
        row(rows, "memory for Qdrant", plan.memory(), "beside what the system itself needs");
        row(
                rows,
                "disk for Qdrant",
                plan.disk(),
                "and up to " + bytes(plan.diskAtMost()) + " while it builds the graph");
        row(rows, "originals", plan.originals(), "wherever they lie");
        row(rows, "thumbnails", thumbnails, "at most: intellisense.thumbnails.max-bytes");
        rows.add(
                plan.seconds() == 0
                        ? "time: index some of them first, or give --rate"
                        : String.format(
                                Locale.ROOT,
                                "time: %s at %.1f images/s",
                                time(plan.seconds()),
                                plan.library().imagesPerSecond()));
        return String.join(System.lineSeparator(), rows);
    }

    private static void row(List<String> rows, String name, long bytes, String where) {
        rows.add(String.format(Locale.ROOT, "%-18s %12s   %s", name, bytes(bytes), where));
    }

    static String bytes(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= 1024 && unit < UNITS.length - 1) {
            size /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", size, UNITS[unit]);
    }

    static String time(double seconds) {
        Duration time = Duration.ofSeconds(Math.round(seconds));
        if (time.toDays() > 0) {
            return time.toDays() + " d " + time.toHoursPart() + " h";
        }
        return time.toHours() > 0
                ? time.toHours() + " h " + time.toMinutesPart() + " min"
                : Math.max(1, time.toMinutes()) + " min";
    }
}
