package io.intellisense.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MixtureTest {

    @Test
    void weightsSayHowMuchEachCounts() {
        float[] direction = new Mixture(2)
                .add(new float[] {1, 0}, 3)
                .add(new float[] {0, 1}, 4)
                .direction();
        assertThat(direction).containsExactly(new float[] {0.6f, 0.8f}, within(1e-6f));
    }

    @Test
    void whatIsUnwantedPointsAway() {
        float[] direction = new Mixture(2)
                .add(new float[] {1, 0}, 1)
                .add(new float[] {0, 1}, -1)
                .direction();
        assertThat(direction[1]).isEqualTo(-direction[0]);
    }

    @Test
    void whatCancelsOutIsRefused() {
        Mixture nothing = new Mixture(2).add(new float[] {1, 0}, 2).add(new float[] {1, 0}, -2);
        assertThatIllegalArgumentException()
                .isThrownBy(nothing::direction)
                .withMessage("What to look for and what to leave out are the same; say something else.");
    }
}
