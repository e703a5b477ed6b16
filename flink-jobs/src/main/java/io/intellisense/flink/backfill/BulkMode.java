package io.intellisense.flink.backfill;

/** Whether the index puts off its search graph until a backfill has ended. */
public enum BulkMode {
    /** Once so much has come that building as it comes would build much of it twice. */
    AUTO,
    ON,
    OFF;

    /** About two of Qdrant's segments of CLIP vectors: less is in a graph within seconds anyway. */
    private static final long LARGE = 20_000;

    boolean isDue(long indexed) {
        return this == AUTO && indexed >= LARGE;
    }
}
