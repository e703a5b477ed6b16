package io.intellisense.uploader.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.uploader.SetClock;
import org.junit.jupiter.api.Test;

class LastMinuteTest {

    private final SetClock clock = new SetClock();
    private final LastMinute rate = new LastMinute(clock);

    @Test
    void theAverageIsOverAMinute() {
        count(120);
        clock.forward(30);
        count(60);
        assertThat(rate.perSecond()).isEqualTo(3.0);
    }

    @Test
    void whatIsAMinuteOldIsForgotten() {
        count(120);
        clock.forward(59);
        assertThat(rate.perSecond()).isEqualTo(2.0);
        clock.forward(1);
        assertThat(rate.perSecond()).isZero();
    }

    @Test
    void aLongPauseForgetsEverything() {
        count(120);
        clock.forward(100_000);
        assertThat(rate.perSecond()).isZero();
        count(6);
        assertThat(rate.perSecond()).isEqualTo(0.1);
    }

    private void count(int times) {
        for (int i = 0; i < times; i++) {
            rate.count();
        }
    }
}
