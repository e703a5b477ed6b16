package io.intellisense.api.search;

/** Milliseconds, to a hundredth. */
final class Stopwatch {

    private final long start = System.nanoTime();
    private long lap = start;

    /** Time since the last restart; begins the next lap. */
    double restart() {
        long now = System.nanoTime();
        double millis = millis(now - lap);
        lap = now;
        return millis;
    }

    double total() {
        return millis(System.nanoTime() - start);
    }

    private static double millis(long nanos) {
        return Math.round(nanos / 10_000.0) / 100.0;
    }
}
