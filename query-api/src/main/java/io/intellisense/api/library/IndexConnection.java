package io.intellisense.api.library;

import io.intellisense.index.IndexAddress;
import io.intellisense.index.IndexException;
import io.intellisense.index.VectorIndex;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Opens the index when it is first needed, so that this service may start before Qdrant does. While nothing answers, one request
 * at a time tries; the others are told what that one learnt instead of queueing behind it.
 */
final class IndexConnection implements AutoCloseable {

    private static final Duration REMEMBER_FAILURE = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final IndexAddress address;
    private final Supplier<VectorIndex> open;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile VectorIndex index;
    private volatile Failure lastFailure;

    IndexConnection(IndexAddress address, Supplier<VectorIndex> open) {
        this.address = address;
        this.open = open;
    }

    IndexAddress address() {
        return address;
    }

    VectorIndex index() {
        VectorIndex open = index;
        return open != null ? open : openInTurn();
    }

    private VectorIndex openInTurn() {
        takeTurn();
        try {
            if (index == null) {
                rethrowRecentFailure();
                index = open();
            }
            return index;
        } finally {
            opening.unlock();
        }
    }

    private VectorIndex open() {
        try {
            return open.get();
        } catch (IndexException e) {
            lastFailure = new Failure(e, System.nanoTime());
            throw e;
        }
    }

    private void takeTurn() {
        try {
            if (!opening.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw unavailable(
                        "The index at " + address + " does not answer; check that Qdrant is running there.", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("The wait for the index at " + address + " was interrupted; try again.", e);
        }
    }

    private void rethrowRecentFailure() {
        Failure failure = lastFailure;
        if (failure != null && System.nanoTime() - failure.at < REMEMBER_FAILURE.toNanos()) {
            throw new IndexException(failure.cause.kind(), failure.cause.getMessage(), failure.cause);
        }
    }

    private static IndexException unavailable(String message, Throwable cause) {
        return new IndexException(IndexException.Kind.UNAVAILABLE, message, cause);
    }

    @Override
    public void close() {
        if (index != null) {
            index.close();
        }
    }

    private record Failure(IndexException cause, long at) {}
}
