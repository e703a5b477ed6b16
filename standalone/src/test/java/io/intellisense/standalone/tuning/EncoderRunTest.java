package io.intellisense.standalone.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class EncoderRunTest {

    private final List<Integer> batches = new CopyOnWriteArrayList<>();

    @Test
    void eachThreadMakesItsCalls() throws Exception {
        double rate = new EncoderRun(8, 2, 3, Duration.ofDays(1)).imagesPerSecond(batches::add);
        assertThat(batches).containsExactly(8, 8, 8, 8, 8, 8);
        assertThat(rate).isPositive();
    }

    @Test
    void noThreadBeginsAnotherCallWhenTheTimeIsUp() throws Exception {
        new EncoderRun(8, 2, 1_000, Duration.ZERO).imagesPerSecond(batches::add);
        assertThat(batches).containsExactly(8, 8);
    }

    @Test
    void whatFailsOnAThreadIsToldAsItIs() {
        IllegalStateException broken = new IllegalStateException("broken");
        assertThatThrownBy(() -> new EncoderRun(8, 2, 3, Duration.ofDays(1)).imagesPerSecond(batch -> {
                    throw broken;
                }))
                .isSameAs(broken);
    }

    @Test
    void noiseIsTheSameEachTimeAndNoTwoPicturesAreAlike() {
        byte[] noise = EncoderRun.noise(4, 2);
        assertThat(noise).hasSize(2 * 4 * 4 * 3).isEqualTo(EncoderRun.noise(4, 2));
        assertThat(List.of(noise[0], noise[1], noise[2])).isNotEqualTo(List.of(noise[48], noise[49], noise[50]));
    }
}
