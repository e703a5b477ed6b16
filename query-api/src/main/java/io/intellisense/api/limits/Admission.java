package io.intellisense.api.limits;

import io.intellisense.api.problem.ProblemKind;
import io.intellisense.web.problem.ApiProblem;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets so many do a kind of work at a time, and so many more wait a little for a place. Whoever finds neither is refused at once: a
 * queue without end would only make every answer too late.
 */
public final class Admission {

    private final Semaphore admitted;
    private final Semaphore places;
    private final Duration longestWait;
    private final String refusal;

    /** Work that may fail in its own way. */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {

        T run() throws X;
    }

    /**
     * @param places who work at a time
     * @param waiting who may wait besides
     * @param refusal a sentence for those who find no place
     */
    public Admission(int places, int waiting, Duration longestWait, String refusal) {
        this.admitted = new Semaphore(places + waiting);
        this.places = new Semaphore(places, true);
        this.longestWait = longestWait;
        this.refusal = refusal;
    }

    /** Does the work on the caller's thread. */
    public <T, X extends Exception> T in(Work<T, X> work) throws X {
        enter();
        try {
            return work.run();
        } finally {
            leave();
        }
    }

    /** Takes a place, or fails as overloaded. */
    void enter() {
        if (!admitted.tryAcquire()) {
            throw refused(null);
        }
        boolean entered = false;
        try {
            entered = places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(e);
        } finally {
            if (!entered) {
                admitted.release();
            }
        }
        if (!entered) {
            throw refused(null);
        }
    }

    /** Gives back what {@link #enter()} has taken. */
    void leave() {
        places.release();
        admitted.release();
    }

    private ApiProblem refused(Exception cause) {
        return new ApiProblem(ProblemKind.OVERLOADED, refusal, cause);
    }
}
