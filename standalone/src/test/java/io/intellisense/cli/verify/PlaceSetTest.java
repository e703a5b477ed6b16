package io.intellisense.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceSetTest {

    @Test
    void knowsWhatWasAddedAndNothingElse() {
        PlaceSet places = new PlaceSet();
        assertThat(places.contains("file:///0.jpg")).isFalse();
        for (int i = 0; i < 5_000; i++) {
            places.add("file:///" + i + ".jpg");
        }
        for (int i = 0; i < 5_000; i++) {
            assertThat(places.contains("file:///" + i + ".jpg")).isTrue();
            assertThat(places.contains("file:///" + i + ".png")).isFalse();
        }
        places.add("file:///late.jpg");
        assertThat(places.contains("file:///late.jpg")).isTrue();
    }
}
