package io.intellisense.qdrant.collection;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Notices, once after each spell of writing, that nothing has been written for a while. */
final class IdleTime {

    private final long enough;
    private final LongSupplier nanoClock;
    private long lastWrite;
    private boolean noticed;

    IdleTime(Duration enough, LongSupplier nanoClock) {
        this.enough = enough.toNanos();
        this.nanoClock = nanoClock;
        this.lastWrite = nanoClock.getAsLong();
    }

    synchronized void wrote() {
        lastWrite = nanoClock.getAsLong();
        noticed = false;
    }

    /** True at the first look after enough time without a write. */
    synchronized boolean hasCome() {
        if (noticed || nanoClock.getAsLong() - lastWrite < enough) {
            return false;
        }
        noticed = true;
        return true;
    }
}
