package io.intellisense.flink.switching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void aThreadSleepsForTheShareThatItLeaves() {
        assertThat(Throttle.NONE.pauseAfter(SECOND, 16, 2)).isZero();
        assertThat(new Throttle(0.5, 0).pauseAfter(SECOND, 16, 2)).isEqualTo(SECOND);
        assertThat(new Throttle(0.25, 0).pauseAfter(SECOND, 16, 2)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void allThreadsTogetherEmbedNoMoreThanTheRate() {
        assertThat(new Throttle(1, 8).pauseAfter(SECOND, 16, 2)).isEqualTo(Duration.ofSeconds(3));
        assertThat(new Throttle(1, 1000).pauseAfter(SECOND, 16, 2)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1.1, 0", "-1, 0", "1, -1", "NaN, 0"})
    void nonsenseIsRefused(double share, double perSecond) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Throttle(share, perSecond));
    }
}
