package io.intellisense.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void areValuesThatWereMeasured() {
        Percentiles hundred = Percentiles.of(
                IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList());
        assertThat(List.of(hundred.at(50), hundred.at(95), hundred.at(100))).containsExactly(50.0, 95.0, 100.0);
    }

    @Test
    void ofOneValueAreThatValue() {
        assertThat(Percentiles.of(List.of(3.0)).at(50)).isEqualTo(3.0);
    }

    @Test
    void ofNothingThereAreNone() {
        assertThatThrownBy(() -> Percentiles.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
