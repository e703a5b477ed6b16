package io.intellisense.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClipShapeTest {

    /** Parameter counts as published with the checkpoints. */
    @ParameterizedTest
    @CsvSource({"VIT_B_32, 151277313", "VIT_B_16, 149620737", "VIT_L_14, 427616513"})
    void hasAsManyParametersAsTheRealModel(ClipShape shape, long parameters) {
        long sum = shape.tensors().values().stream()
                .mapToLong(dimensions -> Arrays.stream(dimensions).reduce(1, (a, b) -> a * b))
                .sum();
        assertThat(sum).isEqualTo(parameters);
    }
}
