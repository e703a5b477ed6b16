package io.intellisense.cli.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ByteVectorsTest {

    @Test
    void vectorsPointNearlyWhereTheyDid() {
        List<float[]> vectors = unitVectors(200, 64);
        List<float[]> rounded = ByteVectors.rounded(vectors);
        for (int i = 0; i < vectors.size(); i++) {
            float[] after = rounded.get(i);
            double cosine = Ranking.dot(vectors.get(i), after) / Math.sqrt(Ranking.dot(after, after));
            assertThat(cosine).isGreaterThan(0.98);
        }
    }

    @Test
    void thereAreNoMoreNumbersThanAByteCanTell() {
        TreeSet<Float> numbers = new TreeSet<>();
        for (float[] vector : ByteVectors.rounded(unitVectors(200, 64))) {
            for (float number : vector) {
                numbers.add(number);
            }
        }
        assertThat(numbers).hasSizeBetween(100, 128);
    }

    @Test
    void equalNumbersAreKept() {
        assertThat(ByteVectors.rounded(List.of(new float[] {0.5f, 0.5f, 0.5f, 0.5f}))
                        .get(0))
                .containsOnly(0.5f);
    }

    private static List<float[]> unitVectors(int count, int dimension) {
        Random random = new Random(1);
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] vector = new float[dimension];
            double sum = 0;
            for (int j = 0; j < dimension; j++) {
                vector[j] = (float) random.nextGaussian();
                sum += vector[j] * vector[j];
            }
            for (int j = 0; j < dimension; j++) {
                vector[j] /= (float) Math.sqrt(sum);
            }
            vectors.add(vector);
        }
        return vectors;
    }
}
