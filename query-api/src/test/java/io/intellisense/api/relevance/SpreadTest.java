package io.intellisense.api.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void tellsTheMeanAndDeviationOfTheScoresThemselves() {
        Random random = new Random(7);
        List<float[]> pictures =
                Stream.generate(() -> vector(random)).limit(200).toList();
        float[] query = vector(random);
        double[] scores = pictures.stream()
                .mapToDouble(picture -> Vectors.dot(query, picture))
                .toArray();
        double mean = Arrays.stream(scores).average().orElseThrow();
        double variance = 0;
        for (double score : scores) {
            variance += (score - mean) * (score - mean) / scores.length;
        }
        Spread spread = Spread.of(pictures);
        assertThat(spread.mean(query)).isCloseTo(mean, within(1e-4));
        assertThat(spread.deviation(query)).isCloseTo(Math.sqrt(variance), within(1e-4));
    }

    private static float[] vector(Random random) {
        float[] vector = new float[16];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = random.nextFloat() - 0.3f;
        }
        return vector;
    }
}
