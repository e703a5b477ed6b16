package io.intellisense.clip.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our resize against what Pillow made of the same pictures ({@code models/recipe/golden_for_tests.py}). */
class PilResizeTest {

    private static final int SIDE = 24;
    private static final Framing CROPPED = Framing.cropped(SIDE);
    private static final Framing TWO = Framing.cropped(2);

    @ParameterizedTest
    @CsvSource({"97, 61", "61, 98", "10, 7", "40, 40", "24, 75", "331, 24"})
    void everyByteIsPillows(int width, int height) throws IOException {
        byte[] pixels = PngPixels.rgb(Pictures.golden("resize-" + width + "x" + height + ".png"));
        byte[] square = PilResize.centreSquare(
                ByteBuffer.wrap(pixels),
                width * 3,
                Axis.reduced(width, height, width, 1, false, CROPPED),
                Axis.reduced(height, width, height, 1, false, CROPPED),
                CROPPED);
        assertThat(square).isEqualTo(PngPixels.rgb(Pictures.golden("resize-" + width + "x" + height + "-24.png")));
    }

    @ParameterizedTest
    @CsvSource({
        "97, 61, BICUBIC",
        "61, 98, BICUBIC",
        "10, 7, BICUBIC",
        "97, 61, BILINEAR",
        "61, 98, BILINEAR",
        "10, 7, BILINEAR"
    })
    void stretchedToASquareEveryByteIsPillowsToo(int width, int height, Resampling resampling) throws IOException {
        byte[] pixels = PngPixels.rgb(Pictures.golden("resize-" + width + "x" + height + ".png"));
        Framing stretched = Framing.stretched(SIDE, resampling);
        byte[] square = PilResize.centreSquare(
                ByteBuffer.wrap(pixels),
                width * 3,
                Axis.reduced(width, height, width, 1, false, stretched),
                Axis.reduced(height, width, height, 1, false, stretched),
                stretched);
        String golden =
                "stretch-" + width + "x" + height + "-" + resampling.name().toLowerCase(Locale.ROOT) + ".png";
        assertThat(square).isEqualTo(PngPixels.rgb(Pictures.golden(golden)));
    }

    @Test
    void rowsMayLieFurtherApartThanTheyAreLong() {
        byte[] padded = {10, 20, 30, 40, 50, 60, 99, 99, 70, 80, 90, 100, 110, 120, 99, 99};
        byte[] square = PilResize.centreSquare(ByteBuffer.wrap(padded), 8, Axis.whole(2, 2), Axis.whole(2, 2), TWO);
        assertThat(square).containsExactly(10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120);
    }

    @Test
    void ofAPictureThatEndsWithinItsLastPixelTheRestHardlyCounts() {
        // 5 pixels at half size are 2.5: the third decoded pixel is half empty, and a whole one would shift the picture
        ResizeWeights exact = ResizeWeights.centred(Axis.reduced(5, 5, 3, 2, false, TWO), 2, Resampling.BICUBIC);
        ResizeWeights shifted = ResizeWeights.centred(Axis.whole(3, 2), 2, Resampling.BICUBIC);
        assertThat(exact.weights(1)[2]).isLessThan(shifted.weights(1)[2]);
        ResizeWeights mirrored = ResizeWeights.centred(Axis.reduced(5, 5, 3, 2, true, TWO), 2, Resampling.BICUBIC);
        assertThat(mirrored.weights(0)[0]).isEqualTo(exact.weights(1)[2]);
    }

    @Test
    void weightsOfAPixelAddUpToOne() {
        ResizeWeights weights = ResizeWeights.centred(Axis.whole(1000, 77), 77, Resampling.BICUBIC);
        for (int i = 0; i < weights.count(); i++) {
            double sum = 0;
            for (int weight : weights.weights(i)) {
                sum += weight;
            }
            assertThat(sum / (1 << ResizeWeights.PRECISION_BITS)).isBetween(0.99999, 1.00001);
        }
    }
}
