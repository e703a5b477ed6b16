package io.intellisense.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our vectors against those of a plain double-precision CLIP (both activations, both end-of-text rules, F32, F16 and BF16 weights) and of
 * transformers' SigLIP.
 */
class TinyModelVectorsTest {

    static Stream<Arguments> modelsAndPrecisions() {
        return Stream.of(TinyModel.QUICK_GELU, TinyModel.GELU_LEGACY, TinyModel.SIGLIP, TinyModel.SIGLIP2)
                .flatMap(model -> Stream.of(
                        Arguments.of(model, Precision.FP32, 2e-6),
                        Arguments.of(model, Precision.FP16, 5e-3),
                        Arguments.of(model, Precision.BF16, 5e-2),
                        Arguments.of(model, Precision.INT8, 5e-2)));
    }

    @ParameterizedTest
    @MethodSource("modelsAndPrecisions")
    void textsOfDifferentLengthsInOneBatch(Path folder, Precision precision, double tolerance) throws IOException {
        List<JsonObject> golden = TinyModel.golden(folder, "texts");
        try (ClipModel model = ClipModel.load(folder, new ClipOptions(precision, Device.CPU))) {
            float[][] vectors = model.embedTexts(
                    golden.stream().map(text -> text.get("text").getAsString()).toList());
            for (int i = 0; i < vectors.length; i++) {
                assertSame(vectors[i], golden.get(i), tolerance);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("modelsAndPrecisions")
    void picturesWhosePatchesLeaveABorder(Path folder, Precision precision, double tolerance) throws IOException {
        try (ClipModel model = ClipModel.load(folder, new ClipOptions(precision, Device.CPU))) {
            for (JsonObject image : TinyModel.golden(folder, "images")) {
                byte[] rgb = Base64.getDecoder().decode(image.get("rgb").getAsString());
                assertSame(model.embedImages(rgb, 1)[0], image, tolerance);
            }
        }
    }

    private static void assertSame(float[] vector, JsonObject golden, double tolerance) {
        float[] expected = Reference.floats(golden.getAsJsonArray("vector"));
        assertThat(vector).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) vector[i]).isCloseTo(expected[i], within(tolerance));
        }
    }
}
