package io.intellisense.qdrant.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class IdleTimeTest {

    private long now;
    private final IdleTime idle = new IdleTime(Duration.ofNanos(10), () -> now);

    @Test
    void comesOnceAfterEnoughTimeWithoutAWrite() {
        now = 9;
        assertThat(idle.hasCome()).isFalse();
        now = 10;
        assertThat(idle.hasCome()).isTrue();
        now = 100;
        assertThat(idle.hasCome()).isFalse();
    }

    @Test
    void comesAgainAfterTheNextWrite() {
        now = 10;
        assertThat(idle.hasCome()).isTrue();
        idle.wrote();
        now = 19;
        assertThat(idle.hasCome()).isFalse();
        now = 20;
        assertThat(idle.hasCome()).isTrue();
    }

    @Test
    void everyWriteStartsItAnew() {
        now = 9;
        idle.wrote();
        now = 18;
        assertThat(idle.hasCome()).isFalse();
    }
}
