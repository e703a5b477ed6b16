package io.intellisense.api.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @Test
    void theBoundsThemselvesAreAllowed() {
        assertThat(Numbers.integer("limit", 1, 200).apply("1")).isEqualTo(1);
        assertThat(Numbers.integer("limit", 1, 200).apply("200")).isEqualTo(200);
        assertThat(Numbers.decimal("minScore", -1, 1).apply("-1")).isEqualTo(-1f);
        assertThat(Numbers.decimal("minScore", -1, 1).apply("0.25")).isEqualTo(0.25f);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "1.5", "ten", "99999999999", "0x10"})
    void otherIntegersAreRefusedWithTheBoundsAndTheValue(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Numbers.integer("limit", 1, 200).apply(text))
                .withMessage("'limit' is a whole number from 1 to 200, but was: " + text + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.01", "-2", "NaN", "Infinity", "half"})
    void otherDecimalsAreRefusedWithTheBoundsAndTheValue(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Numbers.decimal("minScore", -1, 1).apply(text))
                .withMessageContaining("from -1.0 to 1.0, but was: " + text);
    }

    @Test
    void aLongOrHostileValueIsRepeatedShortAndClean() {
        assertThat(Shown.of("a\u0000b\n" + "c".repeat(100))).isEqualTo("a\uFFFDb\uFFFD" + "c".repeat(36) + "\u2026");
    }
}
