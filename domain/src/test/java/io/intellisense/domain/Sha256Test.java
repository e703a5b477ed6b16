package io.intellisense.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {

    @Test
    void hashesTheTestVectorOfFips180() {
        assertThat(Sha256.of("abc".getBytes(StandardCharsets.US_ASCII)))
                .hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void refusesWhatIsNoHash() {
        assertThatThrownBy(() -> new Sha256("BA7816")).hasMessageContaining("BA7816");
        assertThatThrownBy(() -> new Sha256(null)).isInstanceOf(IllegalArgumentException.class);
    }
}
