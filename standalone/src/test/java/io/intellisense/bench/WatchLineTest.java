package io.intellisense.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WatchLineTest {

    private static final WatchLine LINE = new WatchLine(-5, 40, 30, 6, 4, 36, 1_000_000);

    @Test
    void isReadAsItWasWritten() {
        assertThat(WatchLine.parse(LINE.text())).contains(LINE);
    }

    @Test
    void halfALineIsNone() {
        assertThat(WatchLine.parse("-5 40 30 6")).isEmpty();
        assertThat(WatchLine.parse("")).isEmpty();
    }
}
