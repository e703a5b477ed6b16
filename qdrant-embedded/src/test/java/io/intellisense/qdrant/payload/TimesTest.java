package io.intellisense.qdrant.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "2020-02-29T12:30:15Z, 2020-02-29T12:30:15Z",
        "2020-02-29T12:30:15.123456789Z, 2020-02-29T12:30:15.123456Z",
        "2020-02-29T12:30:15+02:00, 2020-02-29T10:30:15Z",
        "2020-02-29T12:30:15-0330, 2020-02-29T16:00:15Z",
        "2020-02-29T12:30:15, 2020-02-29T12:30:15Z",
        "2020-02-29 12:30:15, 2020-02-29T12:30:15Z",
        "2020-02-29 12:30, 2020-02-29T12:30:00Z",
        "2020-02-29, 2020-02-29T00:00:00Z",
        "1969-12-31T23:59:59.5Z, 1969-12-31T23:59:59.5Z"
    })
    void readsEveryWayInWhichQdrantWritesATime(String text, String instant) {
        assertThat(Times.parse(text)).hasValue(Times.micros(Instant.parse(instant)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2020",
                "yesterday",
                "2020-02-30",
                "2020-02-29T25:00:00Z",
                "2020:02:29 12:30:15",
                "x2020-02-29"
            })
    void takesNothingElseForATime(String text) {
        assertThat(Times.parse(text)).isEmpty();
    }

    @Test
    void keepsTheOrderOfInstants() {
        assertThat(Times.micros(Instant.parse("1960-01-01T00:00:00.000001Z")))
                .isEqualTo(Times.micros(Instant.parse("1960-01-01T00:00:00Z")) + 1);
    }
}
