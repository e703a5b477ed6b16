package io.intellisense.cli.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against figures worked out by hand. */
class RetrievalTest {

    @Test
    void rightAtOnceIsRightEverywhere() {
        assertThat(Retrieval.of(ranked(7), List.of(7))).isEqualTo(new Retrieval(1, 1, 1, 1));
    }

    @Test
    void rightInThirdPlaceIsNotRightInTheFirst() {
        assertThat(Retrieval.of(ranked(1, 2, 7), List.of(7))).isEqualTo(new Retrieval(0, 1, 1, 0));
    }

    @Test
    void theTenthPlaceIsTheLastThatCounts() {
        int[] ten = IntStream.rangeClosed(1, 10).toArray();
        assertThat(Retrieval.of(ten, List.of(10))).isEqualTo(new Retrieval(0, 0, 1, 0));
        assertThat(Retrieval.of(ten, List.of(11))).isEqualTo(new Retrieval(0, 0, 0, 0));
    }

    @Test
    void ofSeveralRightOnesAnyIsRight() {
        assertThat(Retrieval.of(ranked(1, 7, 8, 2), List.of(7, 8))).isEqualTo(new Retrieval(0, 1, 1, 0.5));
    }

    @Test
    void precisionIsOfTenWhereTenCouldBeRight() {
        List<Integer> right = IntStream.range(0, 30).boxed().toList();
        int[] answers = {0, 1, 2, 3, 100, 101, 102, 103, 104, 4};
        assertThat(Retrieval.of(answers, right).precisionAt10()).isEqualTo(0.5);
    }

    @Test
    void theMeanIsOverAllQueriesThatHaveAnAnswer() {
        List<float[]> queries = List.of(unit(0), unit(1), unit(2), unit(3));
        List<float[]> answers = List.of(unit(0), unit(2), unit(1), unit(3));
        List<List<Integer>> right = List.of(List.of(0), List.of(1), List.of(1), List.of());
        Retrieval all = Retrieval.measure(queries, NearestVectors.exact(answers), right);
        assertThat(all.recallAt1()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(all.recallAt5()).isEqualTo(1);
    }

    private static int[] ranked(int... numbers) {
        return numbers;
    }

    private static float[] unit(int axis) {
        float[] vector = new float[4];
        vector[axis] = 1;
        return vector;
    }
}
