package io.intellisense.api.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.api.Gate;
import io.intellisense.api.problem.ProblemKind;
import io.intellisense.web.problem.ApiProblem;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AdmissionTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final Gate gate = new Gate();

    @AfterEach
    void sendCallersHome() {
        gate.open();
        callers.shutdownNow();
    }

    @Test
    void whoFindsNoPlaceIsRefusedAtOnceAndLaterAllWorksAgain() throws Exception {
        Admission places = new Admission(2, 0, LONG, "Come back later.");
        gate.shut();
        List<Future<String>> working = List.of(work(places), work(places));
        gate.awaitHeld(2);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> places.in(() -> "worked")).isInstanceOfSatisfying(ApiProblem.class, problem -> {
                assertThat(problem.kind()).isEqualTo(ProblemKind.OVERLOADED);
                assertThat(problem.getBody().getDetail()).isEqualTo("Come back later.");
                assertThat(problem.getHeaders().getFirst("Retry-After")).isEqualTo("2");
            });
        }
        gate.open();
        for (Future<String> each : working) {
            assertThat(each.get(10, TimeUnit.SECONDS)).isEqualTo("worked");
        }
        assertThat(places.<String, RuntimeException>in(() -> "worked")).isEqualTo("worked");
    }

    @Test
    void soManyWaitAndGetAPlaceWhenOneIsFree() throws Exception {
        Admission places = new Admission(1, 1, LONG, "Come back later.");
        gate.shut();
        Future<String> working = work(places);
        gate.awaitHeld(1);
        AtomicInteger done = new AtomicInteger();
        Thread waiting = new Thread(() -> places.in(done::incrementAndGet));
        waiting.start();
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> places.in(done::incrementAndGet)).isInstanceOf(ApiProblem.class);
        assertThat(done).hasValue(0);
        gate.open();
        waiting.join(10_000);
        assertThat(done).hasValue(1);
        assertThat(working.get(10, TimeUnit.SECONDS)).isEqualTo("worked");
    }

    @Test
    void whoHasWaitedInVainIsRefused() {
        Admission places = new Admission(1, 1, Duration.ofMillis(1), "Come back later.");
        gate.shut();
        work(places);
        gate.awaitHeld(1);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> places.in(() -> "worked")).isInstanceOf(ApiProblem.class);
        }
    }

    @Test
    void noMoreIsDoneAtATimeThanThereArePlaces() throws Exception {
        Admission places = new Admission(2, 100, LONG, "Come back later.");
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(callers.submit(() -> places.in(() -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.yield();
                return now.decrementAndGet();
            })));
        }
        for (Future<?> each : all) {
            each.get(10, TimeUnit.SECONDS);
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void workThatFailsFailsInItsOwnWayAndLeavesItsPlace() throws Exception {
        Admission places = new Admission(1, 0, LONG, "Come back later.");
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> places.in(() -> {
                        throw new IOException("disk full");
                    }))
                    .isInstanceOf(IOException.class)
                    .hasMessage("disk full");
        }
    }

    @Test
    void anInterruptedCallerGivesUpAndStaysInterrupted() {
        Admission places = new Admission(1, 0, LONG, "Come back later.");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> places.in(() -> "worked")).isInstanceOf(ApiProblem.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(places.<String, RuntimeException>in(() -> "worked")).isEqualTo("worked");
    }

    private Future<String> work(Admission places) {
        return callers.submit(() -> places.in(() -> {
            gate.pass();
            return "worked";
        }));
    }
}
