package io.intellisense.qdrant.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void commitsWhatWasAppliedAndOnlyOnce() throws Exception {
        AtomicInteger commits = new AtomicInteger();
        GroupCommit group = new GroupCommit(commits::incrementAndGet);

        group.flush(LONG);
        assertThat(commits).as("nothing to commit").hasValue(0);
        group.await(group.ticket(), LONG);
        group.flush(LONG);
        assertThat(commits).hasValue(1);
    }

    @Test
    void thoseWhoCameDuringACommitShareTheNext() throws Exception {
        CountDownLatch inFirst = new CountDownLatch(1);
        CountDownLatch endFirst = new CountDownLatch(1);
        AtomicInteger commits = new AtomicInteger();
        GroupCommit group = new GroupCommit(() -> {
            if (commits.incrementAndGet() == 1) {
                inFirst.countDown();
                await(endFirst);
            }
        });
        Future<?> first = threads.submit(() -> awaitOwn(group));
        assertThat(inFirst.await(30, TimeUnit.SECONDS)).isTrue();
        long second = group.ticket();
        long third = group.ticket();
        endFirst.countDown();

        group.await(second, LONG);
        group.await(third, LONG);

        first.get(30, TimeUnit.SECONDS);
        assertThat(commits).hasValue(2);
    }

    @Test
    void aFailedCommitIsTriedAgainByTheNextWhoWaits() throws Exception {
        AtomicBoolean full = new AtomicBoolean(true);
        AtomicInteger commits = new AtomicInteger();
        GroupCommit group = new GroupCommit(() -> {
            commits.incrementAndGet();
            if (full.get()) {
                throw new IOException("No space left on device");
            }
        });
        long ticket = group.ticket();

        assertThatThrownBy(() -> group.await(ticket, LONG)).hasMessage("No space left on device");
        full.set(false);
        group.await(ticket, LONG);

        assertThat(commits).hasValue(2);
    }

    @Test
    void waitingHasADeadline() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        GroupCommit group = new GroupCommit(() -> {
            started.countDown();
            await(end);
        });
        Future<?> stuck = threads.submit(() -> awaitOwn(group));
        assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();

        assertThatThrownBy(() -> group.await(group.ticket(), Duration.ofMillis(50)))
                .isInstanceOf(TimeoutException.class);

        end.countDown();
        stuck.get(30, TimeUnit.SECONDS);
    }

    private static Void awaitOwn(GroupCommit group) throws Exception {
        group.await(group.ticket(), LONG);
        return null;
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IOException("the test hangs");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
