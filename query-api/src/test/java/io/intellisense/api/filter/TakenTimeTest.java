package io.intellisense.api.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TakenTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-01T00:00:00Z, 2025-01-01T00:00:00Z",
        "2024-02, 2024-02-01T00:00:00Z, 2024-03-01T00:00:00Z",
        "2024-02-29, 2024-02-29T00:00:00Z, 2024-03-01T00:00:00Z",
        "2024-05-31T18:00:00Z, 2024-05-31T18:00:00Z, 2024-05-31T18:00:00Z",
        "2024-05-31T18:00+02:00, 2024-05-31T16:00:00Z, 2024-05-31T16:00:00Z",
        "2024-05-31T18:00 02:00, 2024-05-31T16:00:00Z, 2024-05-31T16:00:00Z",
    })
    void aDateIsTheSpanThatItNames(String text, Instant start, Instant end) {
        assertThat(TakenTime.parse("from", text)).isEqualTo(new TakenTime(start, end));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yesterday", "2024-13", "2023-02-29", "31.05.2024", "24", "2024-05-31T18:00:00", "99999-01-01"})
    void whatIsNoDateIsRefusedWithExamples(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TakenTime.parse("from", text))
                .withMessageStartingWith("'from' is a date such as 2024, 2024-05, 2024-05-31")
                .withMessageEndingWith("but was: " + text + ".");
    }
}
