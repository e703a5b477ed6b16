package io.intellisense.cli.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final float[] EAST = {1, 0, 0, 0, 0};

    @Test
    void theNearestComesFirst() {
        List<float[]> vectors = List.of(at(0.2f), at(0.9f), at(0.5f));
        assertThat(Ranking.nearest(EAST, vectors, 10)).containsExactly(1, 2, 0);
    }

    @Test
    void noMoreThanAskedFor() {
        List<float[]> vectors = List.of(at(0.2f), at(0.9f), at(0.5f));
        assertThat(Ranking.nearest(EAST, vectors, 2)).containsExactly(1, 2);
    }

    @Test
    void ofEquallyNearOnesTheFirst() {
        List<float[]> vectors = List.of(at(0.5f), at(0.9f), at(0.5f), at(0.9f), at(0.5f));
        assertThat(Ranking.nearest(EAST, vectors, 4)).containsExactly(1, 3, 0, 2);
    }

    @Test
    void isTheSameAsSortingAll() {
        Random random = new Random(1);
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            vectors.add(at(random.nextInt(100) / 100f));
        }
        assertThat(Ranking.nearest(EAST, vectors, 10))
                .containsExactly(IntStream.range(0, 500)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -vectors.get(i)[0]))
                        .limit(10)
                        .mapToInt(i -> i)
                        .toArray());
    }

    @Test
    void everyNumberCounts() {
        float[] a = {1, 2, 3, 4, 5, 6, 7};
        float[] b = {7, 6, 5, 4, 3, 2, 1};
        assertThat(Ranking.dot(a, b)).isEqualTo(84);
    }

    private static float[] at(float cosine) {
        return new float[] {cosine, 0, 0, 0, 1};
    }
}
