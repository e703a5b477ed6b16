package io.intellisense.api.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.api.Gate;
import io.intellisense.web.problem.ApiProblem;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UnderWayTest {

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final AtomicInteger done = new AtomicInteger();
    private final Gate gate = new Gate();

    @AfterEach
    void sendCallersHome() {
        gate.open();
        callers.shutdownNow();
    }

    @Test
    void whoAsksForWorkUnderWayWaitsForIt() throws Exception {
        UnderWay<String, Integer> underWay = new UnderWay<>(Duration.ofMinutes(10), "Come back later.");
        gate.shut();
        Future<Integer> first = callers.submit(() -> underWay.once("a", this::work));
        gate.awaitHeld(1);
        AtomicInteger given = new AtomicInteger();
        Thread second = new Thread(() -> given.set(underWay.once("a", this::work)));
        second.start();
        while (second.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        gate.open();
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        second.join(10_000);
        assertThat(given).hasValue(1);
        assertThat(done).hasValue(1);
    }

    @Test
    void otherWorkIsDoneMeanwhile() {
        UnderWay<String, Integer> underWay = new UnderWay<>(Duration.ofMinutes(10), "Come back later.");
        gate.shut();
        callers.submit(() -> underWay.once("a", this::work));
        gate.awaitHeld(1);
        assertThat(underWay.once("b", done::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void whoHasWaitedInVainIsRefused() {
        UnderWay<String, Integer> underWay = new UnderWay<>(Duration.ofMillis(1), "Come back later.");
        gate.shut();
        callers.submit(() -> underWay.once("a", this::work));
        gate.awaitHeld(1);
        assertThatThrownBy(() -> underWay.once("a", this::work))
                .isInstanceOf(ApiProblem.class)
                .hasMessageContaining("Come back later.");
    }

    @Test
    void workThatFailsFailsForItsCallerAndMayBeTriedAgain() {
        UnderWay<String, Integer> underWay = new UnderWay<>(Duration.ofMinutes(10), "Come back later.");
        assertThatThrownBy(() -> underWay.once("a", () -> {
                    throw new IllegalStateException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(underWay.once("a", done::incrementAndGet)).isEqualTo(1);
    }

    private int work() {
        gate.pass();
        return done.incrementAndGet();
    }
}
