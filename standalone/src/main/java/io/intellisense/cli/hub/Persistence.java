package io.intellisense.cli.hub;

import io.intellisense.cli.remote.UnreachableException;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Tries again, with growing pauses or those that the hub asks for, until several tries in a row have brought nothing. */
final class Persistence {

    /** What may succeed at another time. */
    interface Try<T> {
        T now() throws IOException, InterruptedException;
    }

    /** Waits, or in a test does not. */
    interface Pause {
        void take(Duration length) throws InterruptedException;
    }

    static final int TRIES = 6;
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** Whoever is to wait longer may as well come back. */
    private static final Duration LONGEST_ASKED = Duration.ofMinutes(10);

    private final String hub;
    private final Pause pause;

    Persistence(String hub, Pause pause) {
        this.hub = hub;
        this.pause = pause;
    }

    /**
     * @param gained grows where a try that failed has brought something
     * @throws UnreachableException in the end
     */
    <T> T keep(Try<T> attempt, LongSupplier gained) throws InterruptedException {
        int failures = 0;
        Duration next = FIRST;
        while (true) {
            long before = gained.getAsLong();
            try {
                return attempt.now();
            } catch (IOException e) {
                boolean moved = gained.getAsLong() > before;
                failures = moved ? 1 : failures + 1;
                next = moved ? FIRST : next;
                Duration asked = e instanceof ComeAgainException later ? later.after() : Duration.ZERO;
                if (failures == TRIES || asked.compareTo(LONGEST_ASKED) > 0) {
                    throw unreachable(e);
                }
                pause.take(asked.isZero() ? next : asked);
                next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
            }
        }
    }

    private UnreachableException unreachable(IOException e) {
        String cause = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new UnreachableException(
                hub + " cannot be read (" + cause + "); the same command continues where it was, once it can.", e);
    }
}
