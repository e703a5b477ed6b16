package io.intellisense.flink.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private final RetryPolicy policy =
            new RetryPolicy(Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(10));

    @Test
    void doublesThePauseUpToTheLongest() {
        assertThat(policy.pauseAfter(1)).hasMillis(100);
        assertThat(policy.pauseAfter(2)).hasMillis(200);
        assertThat(policy.pauseAfter(4)).hasMillis(800);
        assertThat(policy.pauseAfter(5)).hasSeconds(1);
    }

    @Test
    void doesNotOverflowHoweverOftenItFails() {
        assertThat(policy.pauseAfter(1_000_000)).hasSeconds(1);
    }

    @Test
    void isExhaustedOnceTheNextAttemptWouldComeTooLate() {
        assertThat(policy.isExhausted(1, Duration.ofMillis(9_900))).isFalse();
        assertThat(policy.isExhausted(1, Duration.ofMillis(9_901))).isTrue();
    }

    @Test
    void refusesPausesThatShrink() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new RetryPolicy(second, Duration.ofMillis(10), second))
                .hasMessageContaining("PT1S to PT0.01S");
    }
}
