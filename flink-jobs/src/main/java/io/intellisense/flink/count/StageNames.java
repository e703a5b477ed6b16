package io.intellisense.flink.count;

import java.util.List;

/** The stages whose time is measured, and the names of the accumulators under which it is published; times are nanoseconds. */
public final class StageNames {

    public static final String READ = "read";
    public static final String KNOWN = "known";
    public static final String DECODE = "decode";
    public static final String EMBED = "embed";
    public static final String UPSERT = "upsert";

    /** In the order in which an image passes them. */
    public static final List<String> ALL = List.of(READ, KNOWN, DECODE, EMBED, UPSERT);

    private StageNames() {}

    public static String images(String stage) {
        return "stage." + stage + ".images";
    }

    /** Of all threads together. */
    public static String working(String stage) {
        return "stage." + stage + ".working";
    }

    /** Until those behind took what was done: their own work where they share the thread, else waiting for them. */
    public static String handingOn(String stage) {
        return "stage." + stage + ".handing-on";
    }

    /** How many images the stage can be at work on at the same time, or batches of them. */
    public static String threads(String stage) {
        return "stage." + stage + ".threads";
    }
}
