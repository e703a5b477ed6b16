package io.intellisense.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentRateTest {

    private static final long SECOND = 1_000_000_000L;

    private final RecentRate rate = new RecentRate(0);

    @Test
    void followsTheLastHalfMinute() {
        for (int second = 1; second <= 100; second++) {
            rate.perSecond(10L * second, second * SECOND);
        }
        assertThat(rate.perSecond(1_020, 101 * SECOND)).isBetween(10.0, 11.0);
        for (int second = 102; second <= 140; second++) {
            rate.perSecond(1_020, second * SECOND);
        }
        assertThat(rate.perSecond(1_020, 141 * SECOND)).isZero();
    }

    @Test
    void isTheAverageSinceTheLastLookWhereThatIsLongAgo() {
        assertThat(rate.perSecond(600, 60 * SECOND)).isEqualTo(10);
        assertThat(rate.perSecond(1_200, 360 * SECOND)).isEqualTo(2);
    }

    @Test
    void isNothingBeforeAnyTimeHasPassed() {
        assertThat(rate.perSecond(0, 0)).isZero();
    }
}
