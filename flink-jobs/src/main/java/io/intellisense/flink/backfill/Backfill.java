package io.intellisense.flink.backfill;

/** One running backfill in this process's own Flink. */
public final class Backfill implements AutoCloseable {

    private Backfill() {}

    /** Starts, or continues where an earlier backfill with the same work folder was interrupted. */
    public static Backfill start(BackfillOptions options) {
        throw new UnsupportedOperationException();
    }

    /** Counts so far; cheap enough to ask for several times a second. */
    public BackfillProgress progress() {
        throw new UnsupportedOperationException();
    }

    /** Waits for the end. Restored counts of an interrupted earlier run are part of the result. */
    public BackfillProgress await() throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Stops early; a later start with the same work folder continues. */
    @Override
    public void close() {}
}
