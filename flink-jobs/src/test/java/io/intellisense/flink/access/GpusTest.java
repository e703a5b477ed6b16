package io.intellisense.flink.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GpusTest {

    @Test
    void withoutGpusAsManyEmbedAsDecode() {
        assertThat(Gpus.DETECTED.encoders(0, 8)).isEqualTo(8);
    }

    @Test
    void eachGpuThatIsSeenGetsOneThatEmbeds() {
        assertThat(Gpus.DETECTED.encoders(2, 8)).isEqualTo(2);
    }

    @Test
    void whatIsStatedHoldsWhateverIsSeenHere() {
        assertThat(new Gpus(3).encoders(0, 8)).isEqualTo(3);
        assertThat(new Gpus(3).encoders(1, 8)).isEqualTo(3);
    }

    @Test
    void fewerThanNoneAreRefused() {
        assertThatThrownBy(() -> new Gpus(-1)).hasMessageContaining("-1");
    }
}
