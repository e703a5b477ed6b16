package io.intellisense.flink.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ReadAheadTest {

    @Test
    void severalAreAtWorkWhileNobodyTakesAnything() throws Exception {
        CountDownLatch together = new CountDownLatch(4);
        try (ReadAhead<Integer> ahead = new ReadAhead<>(4, 8, 100)) {
            for (int i = 0; i < 4; i++) {
                int number = i;
                ahead.ask(room -> {
                    together.countDown();
                    together.await(); // goes on only if all four are here at the same time
                    return number;
                });
            }
            together.await();
            assertThat(takeAll(ahead)).containsExactly(0, 1, 2, 3);
        }
    }

    @Test
    void theyAreTakenInTheOrderInWhichTheyWereAskedForWhicheverIsDoneFirst() throws Exception {
        CountDownLatch secondIsDone = new CountDownLatch(1);
        try (ReadAhead<Integer> ahead = new ReadAhead<>(2, 8, 100)) {
            ahead.ask(room -> {
                secondIsDone.await();
                return 1;
            });
            assertThat(ahead.isNextDone()).isFalse();
            ahead.ask(room -> {
                secondIsDone.countDown();
                return 2;
            });
            assertThat(takeAll(ahead)).containsExactly(1, 2);
            assertThat(ahead.isEmpty()).isTrue();
        }
    }

    @Test
    void isFullWhereAsManyAsAllowedWaitToBeTaken() throws Exception {
        try (ReadAhead<Integer> ahead = new ReadAhead<>(1, 2, 100)) {
            ahead.ask(room -> 1);
            assertThat(ahead.isFull()).isFalse();
            ahead.ask(room -> 2);
            assertThat(ahead.isFull()).isTrue();
            ahead.take();
            assertThat(ahead.isFull()).isFalse();
        }
    }

    @Test
    void holdsNoMoreBytesThanAllowedExceptInASingleOne() throws Exception {
        long[] sizes = {60, 30, 50, 250, 10, 90, 100, 5};
        AtomicLong held = new AtomicLong();
        AtomicLong most = new AtomicLong();
        try (ReadAhead<Long> ahead = new ReadAhead<>(3, 8, 100)) {
            for (long size : sizes) {
                ahead.ask(room -> {
                    room.take(size);
                    long now = held.addAndGet(size);
                    if (size <= 100) {
                        most.accumulateAndGet(now, Math::max);
                    }
                    return size;
                });
            }
            for (long size : sizes) {
                assertThat(ahead.take()).isEqualTo(size);
                held.addAndGet(-size);
            }
        }
        assertThat(most.get()).isLessThanOrEqualTo(100 + 250);
    }

    @Test
    void whatGoesWrongIsToldToWhoTakesIt() {
        try (ReadAhead<Integer> ahead = new ReadAhead<>(1, 2, 100)) {
            ahead.ask(room -> {
                throw new IllegalStateException("the disk is on fire");
            });
            assertThatThrownBy(ahead::take)
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("the disk is on fire");
        }
    }

    private static List<Integer> takeAll(ReadAhead<Integer> ahead) throws Exception {
        List<Integer> all = new ArrayList<>();
        while (!ahead.isEmpty()) {
            all.add(ahead.take());
        }
        return all;
    }
}
