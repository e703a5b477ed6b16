package io.intellisense.uploader.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.domain.Sha256;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Sha256 A = Sha256.of(new byte[] {1});
    private static final Sha256 B = Sha256.of(new byte[] {2});

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final Turns turns = new Turns();

    @AfterEach
    void stop() {
        others.shutdownNow();
    }

    @Test
    void oneAtATimeWorksOnAnImage() throws Exception {
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger together = new AtomicInteger();
        CompletableFuture<?>[] all = new CompletableFuture<?>[20];
        for (int i = 0; i < all.length; i++) {
            all[i] = CompletableFuture.runAsync(
                    () -> work(A, () -> {
                        together.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                        Thread.yield();
                        atWork.decrementAndGet();
                    }),
                    others);
        }
        CompletableFuture.allOf(all).get(30, TimeUnit.SECONDS);
        assertThat(together).hasValue(1);
    }

    @Test
    void workOnAnotherImageNeedNotWait() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(
                () -> work(A, () -> {
                    begun.countDown();
                    await(mayEnd);
                }),
                others);
        await(begun);
        assertThat(turns.<String, RuntimeException>inTurn(B, () -> "done")).isEqualTo("done");
        assertThat(first).isNotDone();
        mayEnd.countDown();
        first.get(10, TimeUnit.SECONDS);
    }

    @Test
    void afterAFailureTheNextOneHasItsTurn() throws Exception {
        assertThatThrownBy(() -> turns.<Void, RuntimeException>inTurn(A, () -> {
                    throw new IOException("broken");
                }))
                .hasMessage("broken");
        assertThat(turns.<String, RuntimeException>inTurn(A, () -> "done")).isEqualTo("done");
    }

    @Test
    void anInterruptedThreadDoesNotWait() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> turns.<String, RuntimeException>inTurn(A, () -> "done"))
                .isInstanceOf(Turns.BusyException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private void work(Sha256 sha256, Runnable work) {
        try {
            turns.<Void, RuntimeException>inTurn(sha256, () -> {
                work.run();
                return null;
            });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
