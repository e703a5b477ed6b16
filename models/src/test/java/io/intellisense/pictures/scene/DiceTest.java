package io.intellisense.pictures.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {
    @Test
    void theSameSeedFallsTheSameWay() {
        assertThat(throwsOf(Dice.of(4, 2))).isEqualTo(throwsOf(Dice.of(4, 2)));
        assertThat(throwsOf(Dice.of(4, 2))).isNotEqualTo(throwsOf(Dice.of(4, 3)));
        assertThat(throwsOf(Dice.of(4, 2))).isNotEqualTo(throwsOf(Dice.of(5, 2)));
    }

    @Test
    void wholeNumbersIncludeBothEnds() {
        Dice dice = new Dice(1);
        assertThat(IntStream.range(0, 200).map(i -> dice.between(2, 4)).boxed())
                .containsOnly(2, 3, 4)
                .contains(2, 3, 4);
    }

    private static List<Integer> throwsOf(Dice dice) {
        return IntStream.range(0, 20).mapToObj(i -> dice.between(1, 6)).toList();
    }
}
