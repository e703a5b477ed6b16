package io.intellisense.flink.sink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WriteSizeTest {

    @Test
    void countsTheVectorAndTheLocation() {
        long location = WriteSize.of(Writes.location("file:///a.jpg", 1));
        assertThat(WriteSize.of(Writes.image("file:///a.jpg", 1))).isEqualTo(location + 2 * 4);
        assertThat(WriteSize.of(Writes.location("file:///longer.jpg", 1))).isEqualTo(location + 5);
    }
}
