package io.intellisense.flink.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryIdTest {

    @Test
    void readsWhatItWrites() {
        assertThat(EntryId.parse("1700000000000-7")).isEqualTo(new EntryId(1_700_000_000_000L, 7));
        assertThat(EntryId.parse("1700000000000-7")).hasToString("1700000000000-7");
        assertThat(EntryId.parse("18446744073709551615-18446744073709551615"))
                .hasToString("18446744073709551615-18446744073709551615");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1700000000000", "x-1", "1--1", "0-1 "})
    void saysWhatAnIdLooksLike(String text) {
        assertThatThrownBy(() -> EntryId.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1700000000000-0");
    }

    @Test
    void isOrderedByMillisecondsThenBySequence() {
        assertThat(new EntryId(1, 9)).isLessThan(new EntryId(2, 0));
        assertThat(new EntryId(2, 9)).isLessThan(new EntryId(2, 10));
        assertThat(new EntryId(Long.MAX_VALUE, 0)).isLessThan(new EntryId(-1, 0));
    }

    @Test
    void isFollowedByTheSmallestGreaterId() {
        assertThat(new EntryId(5, 6).next()).isEqualTo(new EntryId(5, 7));
        assertThat(new EntryId(5, -1).next()).isEqualTo(new EntryId(6, 0));
    }

    @Test
    void hasAVersionThatGrowsWithIt() {
        assertThat(new EntryId(1_700_000_000_000L, 0).version())
                .isLessThan(new EntryId(1_700_000_000_000L, 1).version());
        assertThat(new EntryId(1_700_000_000_000L, 1L << 40).version())
                .isLessThan(new EntryId(1_700_000_000_001L, 0).version());
    }
}
