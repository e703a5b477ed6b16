package io.intellisense.uploader;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Waits in tests until something has become true, and fails where it has not within a minute. */
public final class Awaiting {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Awaiting() {}

    public static void until(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(LONGEST);
        while (!condition.call()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("It has not become true within " + LONGEST);
            }
            Thread.sleep(50);
        }
    }
}
