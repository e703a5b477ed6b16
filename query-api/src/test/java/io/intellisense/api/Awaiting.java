package io.intellisense.api;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Waits in tests until something has become true, and fails where it has not within two minutes. */
final class Awaiting {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private Awaiting() {}

    static void until(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(LONGEST);
        while (!condition.call()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("It has not become true within " + LONGEST);
            }
            Thread.sleep(200);
        }
    }
}
