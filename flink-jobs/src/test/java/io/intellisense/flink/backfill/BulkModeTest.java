package io.intellisense.flink.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BulkModeTest {

    @Test
    void onlyAutoDecidesByHowMuchHasCome() {
        assertThat(BulkMode.AUTO.isDue(19_999)).isFalse();
        assertThat(BulkMode.AUTO.isDue(20_000)).isTrue();
        assertThat(BulkMode.ON.isDue(20_000)).isFalse();
        assertThat(BulkMode.OFF.isDue(20_000)).isFalse();
    }
}
