package io.intellisense.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClipShapeTest {

    /** Parameter counts as published with the checkpoints. */
    @ParameterizedTest
    @CsvSource({
        "VIT_B_32, 151277313",
        "VIT_B_16, 149620737",
        "VIT_L_14, 427616513",
        "VIT_L_14_336, 427944193",
        "VIT_H_14, 986109441",
        "SIGLIP_B_16, 203155970",
        "SIGLIP2_B_16, 375187970"
    })
    void hasAsManyParametersAsTheRealModel(ClipShape shape, long parameters) {
        assertThat(parameters(shape)).isEqualTo(parameters);
    }

    static long parameters(ClipShape shape) {
        return ShapeTensors.of(shape).values().stream()
                .mapToLong(dimensions -> Arrays.stream(dimensions).reduce(1, (a, b) -> a * b))
                .sum();
    }
}
