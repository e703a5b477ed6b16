package io.intellisense.clip.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our resize against what Pillow made of the same pictures ({@code models/recipe/golden_for_tests.py}). */
class PilBicubicTest {

    private static final int SIDE = 24;

    @ParameterizedTest
    @CsvSource({"97, 61", "61, 98", "10, 7", "40, 40", "24, 75", "331, 24"})
    void everyByteIsPillows(int width, int height) throws IOException {
        byte[] pixels = PngPixels.rgb(Pictures.golden("resize-" + width + "x" + height + ".png"));
        byte[] square = PilBicubic.centreSquare(
                ByteBuffer.wrap(pixels),
                width * 3,
                Axis.reduced(width, height, width, 1, false, SIDE),
                Axis.reduced(height, width, height, 1, false, SIDE),
                SIDE);
        assertThat(square).isEqualTo(PngPixels.rgb(Pictures.golden("resize-" + width + "x" + height + "-24.png")));
    }

    @Test
    void rowsMayLieFurtherApartThanTheyAreLong() {
        byte[] padded = {10, 20, 30, 40, 50, 60, 99, 99, 70, 80, 90, 100, 110, 120, 99, 99};
        byte[] square = PilBicubic.centreSquare(ByteBuffer.wrap(padded), 8, Axis.whole(2, 2), Axis.whole(2, 2), 2);
        assertThat(square).containsExactly(10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120);
    }

    @Test
    void ofAPictureThatEndsWithinItsLastPixelTheRestHardlyCounts() {
        // 5 pixels at half size are 2.5: the third decoded pixel is half empty, and a whole one would shift the picture
        BicubicWeights exact = BicubicWeights.centred(Axis.reduced(5, 5, 3, 2, false, 2), 2);
        BicubicWeights shifted = BicubicWeights.centred(Axis.whole(3, 2), 2);
        assertThat(exact.weights(1)[2]).isLessThan(shifted.weights(1)[2]);
        BicubicWeights mirrored = BicubicWeights.centred(Axis.reduced(5, 5, 3, 2, true, 2), 2);
        assertThat(mirrored.weights(0)[0]).isEqualTo(exact.weights(1)[2]);
    }

    @Test
    void weightsOfAPixelAddUpToOne() {
        BicubicWeights weights = BicubicWeights.centred(Axis.whole(1000, 77), 77);
        for (int i = 0; i < weights.count(); i++) {
            double sum = 0;
            for (int weight : weights.weights(i)) {
                sum += weight;
            }
            assertThat(sum / (1 << BicubicWeights.PRECISION_BITS)).isBetween(0.99999, 1.00001);
        }
    }
}
