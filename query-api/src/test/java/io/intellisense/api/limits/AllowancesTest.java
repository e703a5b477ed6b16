package io.intellisense.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** On a clock that only the tests move. */
class AllowancesTest {

    private final StoppedClock clock = new StoppedClock();
    private final Allowances allowances = new Allowances(60, 3, clock);

    private static final class StoppedClock implements TimeMeter {

        private long nanos;

        void advance(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    @Test
    void whoWasQuietMayAskABurstAndIsThenToldHowLongToWait() {
        for (int i = 0; i < 3; i++) {
            assertThat(allowances.ask("a")).isZero();
        }
        assertThat(allowances.ask("a")).isEqualTo(Duration.ofSeconds(1));
        clock.advance(Duration.ofMillis(400));
        assertThat(allowances.ask("a")).isEqualTo(Duration.ofMillis(600));
        clock.advance(Duration.ofMillis(600));
        assertThat(allowances.ask("a")).isZero();
        assertThat(allowances.ask("a")).isPositive();
    }

    @Test
    void aBucketFillsSteadilyAndOverflows() {
        for (int i = 0; i < 3; i++) {
            allowances.ask("a");
        }
        clock.advance(Duration.ofHours(1));
        for (int i = 0; i < 3; i++) {
            assertThat(allowances.ask("a")).isZero();
        }
        assertThat(allowances.ask("a")).isPositive();
    }

    @Test
    void oneCallersRequestsTakeNothingFromAnother() {
        for (int i = 0; i < 10; i++) {
            allowances.ask("a");
        }
        assertThat(allowances.ask("b")).isZero();
    }
}
