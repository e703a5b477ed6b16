package io.intellisense.qdrant.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnitVectorTest {

    @Test
    void keepsTheDirectionAndNotTheLength() {
        assertThat(UnitVector.of(List.of(3f, 0f, -4f))).containsExactly(new float[] {0.6f, 0, -0.8f}, within(1e-7f));
    }

    @Test
    void veryLongAndVeryShortVectorsHaveADirectionToo() {
        assertThat(UnitVector.of(List.of(1e30f, 1e30f))[0]).isCloseTo((float) Math.sqrt(0.5), within(1e-6f));
        assertThat(UnitVector.of(List.of(1e-30f, 1e-30f))[0]).isCloseTo((float) Math.sqrt(0.5), within(1e-6f));
    }

    @Test
    void zerosStayZeros() {
        assertThat(UnitVector.of(List.of(0f, 0f))).containsExactly(0, 0);
    }
}
