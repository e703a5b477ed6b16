package io.intellisense.cli.remote;

import java.time.Duration;

/**
 * Asks again, with growing pauses, while the system is away; gives up when it has not answered anybody for too long. Thread-safe:
 * what the system answers to one thread gives patience to all.
 */
public final class Patience {

    /** Something to ask of the system. */
    public interface Question<T> {
        T ask() throws UnavailableException, RefusedException, InterruptedException;
    }

    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final RemoteSystem system;
    private final Duration limit;
    private long lastAnswer = System.nanoTime();

    public Patience(RemoteSystem system, Duration limit) {
        this.system = system;
        this.limit = limit;
    }

    /** @throws UnreachableException when patience is at its end */
    public <T> T ask(Question<T> question) throws RefusedException, InterruptedException {
        for (long pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            try {
                T answer = question.ask();
                answered();
                return answer;
            } catch (RefusedException e) {
                answered();
                throw e;
            } catch (UnavailableException e) {
                if (left() < 0) {
                    throw system.unreachable(e);
                }
                Thread.sleep(Math.max(1, Math.min(pause, left() / 1_000_000)));
            }
        }
    }

    private synchronized void answered() {
        lastAnswer = System.nanoTime();
    }

    private synchronized long left() {
        return limit.toNanos() - (System.nanoTime() - lastAnswer);
    }
}
