package io.intellisense.api.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.api.problem.ApiProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WorkbenchTest {

    private final ExecutorService callers = Executors.newFixedThreadPool(8);

    @AfterEach
    void sendCallersHome() {
        callers.shutdownNow();
    }

    @Test
    @Timeout(30)
    void whoAsksForWorkUnderWayWaitsForIt() throws Exception {
        Workbench<String> bench = new Workbench<>(2);
        AtomicInteger done = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Future<?> first = callers.submit(() -> bench.once("a", () -> {
            begun.countDown();
            await(mayEnd);
            done.incrementAndGet();
        }));
        await(begun);
        Thread second = new Thread(() -> bench.once("a", done::incrementAndGet));
        second.start();
        while (second.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        mayEnd.countDown();
        first.get(10, TimeUnit.SECONDS);
        second.join(10_000);
        assertThat(done).hasValue(1);
    }

    @Test
    void noMoreIsDoneAtATimeThanThereArePlaces() throws Exception {
        Workbench<Integer> bench = new Workbench<>(2);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int key = i;
            all.add(callers.submit(() -> bench.once(key, () -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.yield();
                now.decrementAndGet();
            })));
        }
        for (Future<?> each : all) {
            each.get(10, TimeUnit.SECONDS);
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void workThatFailsFailsForItsCallerAndMayBeTriedAgain() {
        Workbench<String> bench = new Workbench<>(1);
        assertThatThrownBy(() -> bench.once("a", () -> {
                    throw new IllegalStateException("disk full");
                }))
                .hasMessage("disk full");
        AtomicInteger done = new AtomicInteger();
        bench.once("a", done::incrementAndGet);
        assertThat(done).hasValue(1);
    }

    @Test
    void anInterruptedCallerGivesUpAndStaysInterrupted() {
        Workbench<String> bench = new Workbench<>(1);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> bench.once("a", () -> {})).isInstanceOf(ApiProblem.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
