package io.intellisense.uploader.store;

import io.intellisense.domain.Sha256;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One at a time works on an image: of several who upload the same one, one stores it, and its events are announced in the order in
 * which they happened.
 */
public final class Turns {

    /**
     * Work on one image.
     *
     * @param <E> what it throws besides {@link IOException}
     */
    public interface Work<T, E extends Exception> {
        T run() throws IOException, E;
    }

    /** It took too long until the others were done. */
    public static final class BusyException extends IOException {

        private static final long serialVersionUID = 1L;

        BusyException(Throwable cause) {
            super("Others are at work on this very image.", cause);
        }
    }

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final ConcurrentMap<Sha256, Turn> turns = new ConcurrentHashMap<>();

    /** @throws BusyException where the turn does not come, or the thread is interrupted meanwhile */
    public <T, E extends Exception> T inTurn(Sha256 sha256, Work<T, E> work) throws IOException, E {
        Turn turn = turns.compute(sha256, (key, there) -> (there == null ? new Turn() : there).joined());
        try {
            await(turn.lock);
            try {
                return work.run();
            } finally {
                turn.lock.unlock();
            }
        } finally {
            turns.computeIfPresent(sha256, (key, there) -> there.left());
        }
    }

    private static void await(ReentrantLock lock) throws BusyException {
        try {
            if (!lock.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BusyException(null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException(e);
        }
    }

    private static final class Turn {

        private final ReentrantLock lock = new ReentrantLock(true);
        private int users;

        Turn joined() {
            users++;
            return this;
        }

        /** Null, which removes it, once nobody uses it. */
        Turn left() {
            return --users == 0 ? null : this;
        }
    }
}
