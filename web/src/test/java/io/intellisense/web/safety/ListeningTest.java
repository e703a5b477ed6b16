package io.intellisense.web.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListeningTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.7", "::", ""})
    void listeningToAnyoneHasToBeMeant(String address) {
        assertThatThrownBy(() -> new Listening(address, false, "could do harm."))
                .isInstanceOf(ExposedException.class)
                .hasMessageEndingWith(" could do harm.");
        assertThat(new Listening(address, true, "").isOnlyHere()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost", "127.1.2.3"})
    void listeningToThisMachineNeedsNoWord(String address) {
        assertThat(new Listening(address, false, "").isOnlyHere()).isTrue();
    }

    @Test
    void whoIsExposedIsNamed() {
        assertThatThrownBy(() -> new Listening("192.0.2.7", false, "could do harm."))
                .hasMessage("Whoever reaches 192.0.2.7 could do harm.");
        assertThatThrownBy(() -> new Listening("", false, "could do harm."))
                .hasMessage("Whoever reaches this machine could do harm.");
    }
}
