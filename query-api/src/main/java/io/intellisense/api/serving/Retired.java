package io.intellisense.api.serving;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Models that answer no new requests, kept until those that began with them have ended. */
final class Retired {

    /** Longer than any request takes. */
    static final Duration KEPT = Duration.ofMinutes(2);

    private final Clock clock;
    private final Deque<Since> models = new ArrayDeque<>();

    private record Since(ServedModel model, Instant time) {}

    Retired(Clock clock) {
        this.clock = clock;
    }

    void add(ServedModel model) {
        models.add(new Since(model, clock.instant()));
    }

    void releaseThoseThatAreOld() {
        Instant old = clock.instant().minus(KEPT);
        while (!models.isEmpty() && models.peek().time().isBefore(old)) {
            models.remove().model().release().run();
        }
    }

    void releaseAll() {
        while (!models.isEmpty()) {
            models.remove().model().release().run();
        }
    }
}
