package io.intellisense.cli;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something that happens in another process. */
final class Eventually {

    private static final Duration AT_MOST = Duration.ofMinutes(5);

    private Eventually() {}

    static void until(String what, BooleanSupplier happened) throws InterruptedException {
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within " + AT_MOST.toSeconds() + " s: " + what);
            }
            Thread.sleep(50);
        }
    }
}
