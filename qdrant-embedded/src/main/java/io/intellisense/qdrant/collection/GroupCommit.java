package io.intellisense.qdrant.collection;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes writes durable, many with one commit: whoever comes first commits for all who wrote before, the others wait.
 *
 * <p>A write takes a ticket once it is applied, and is durable when a commit that began later has ended.
 */
final class GroupCommit {

    /** Forces everything that was applied so far onto the disk and makes it visible. */
    @FunctionalInterface
    interface Commit {
        void run() throws IOException;
    }

    private final Commit commit;
    private long applied;
    private long durable;
    private boolean committing;

    GroupCommit(Commit commit) {
        this.commit = commit;
    }

    /** To be taken after a write is applied. */
    synchronized long ticket() {
        return ++applied;
    }

    /** Commits what is not durable yet; returns at once where everything is. */
    void flush(Duration deadline) throws IOException, InterruptedException, TimeoutException {
        long ticket;
        synchronized (this) {
            ticket = applied;
        }
        await(ticket, deadline);
    }

    /** Returns when the ticket's write is durable. */
    void await(long ticket, Duration deadline) throws IOException, InterruptedException, TimeoutException {
        long end = System.nanoTime() + deadline.toNanos();
        while (true) {
            long covered;
            synchronized (this) {
                while (durable < ticket && committing) {
                    waitUntil(end);
                }
                if (durable >= ticket) {
                    return;
                }
                committing = true;
                covered = applied;
            }
            commit(covered);
        }
    }

    private void commit(long covered) throws IOException {
        boolean done = false;
        try {
            commit.run();
            done = true;
        } finally {
            synchronized (this) {
                committing = false;
                durable = done ? Math.max(durable, covered) : durable;
                notifyAll();
            }
        }
    }

    private void waitUntil(long end) throws InterruptedException, TimeoutException {
        long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (millis <= 0) {
            throw new TimeoutException("the disk did not take the write in time");
        }
        wait(millis);
    }
}
