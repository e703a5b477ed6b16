package io.intellisense.clip;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.intellisense.clip.image.PngPixels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our vectors against those of OpenAI's reference code, for one checkpoint. */
class GoldenVectorsTest {

    @Test
    void tokenIdsAreExactlyTheReferences() throws IOException {
        List<JsonObject> texts = Reference.golden("texts");
        Path file = Reference.model().resolve("tokenizer.json");
        try (ClipTokenizer tokenizer = ClipTokenizer.open(file, new TextConfig(null, 49408, 77, 49407))) {
            for (JsonObject text : texts) {
                long[] expected = text.getAsJsonArray("ids").asList().stream()
                        .mapToLong(id -> id.getAsLong())
                        .toArray();
                assertThat(tokenizer.encode(text.get("text").getAsString()))
                        .as(text.get("text").getAsString())
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"FP32, 0.9999", "BF16, 0.999", "FP16, 0.999"})
    void textVectorsPointWhereTheReferencesDo(Precision precision, double cosine) throws IOException {
        List<JsonObject> texts = Reference.golden("texts");
        try (ClipModel model = ClipModel.load(Reference.model(), new ClipOptions(precision, Device.CPU))) {
            float[][] vectors = model.embedTexts(
                    texts.stream().map(text -> text.get("text").getAsString()).toList());
            for (int i = 0; i < vectors.length; i++) {
                assertThat(Reference.cosine(vectors[i], vectorOf(texts.get(i))))
                        .as(texts.get(i).get("text").getAsString())
                        .isGreaterThanOrEqualTo(cosine);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"FP32, 0.9999", "BF16, 0.999", "FP16, 0.999"})
    void imageVectorsPointWhereTheReferencesDo(Precision precision, double cosine) throws IOException {
        List<JsonObject> images = Reference.golden("images");
        try (ClipModel model = ClipModel.load(Reference.model(), new ClipOptions(precision, Device.CPU))) {
            for (JsonObject image : images) {
                byte[] rgb = PngPixels.rgb(Files.readAllBytes(
                        Reference.model().resolve(image.get("pixels").getAsString())));
                assertThat(Reference.cosine(model.embedImages(rgb, 1)[0], vectorOf(image)))
                        .as(image.get("file").getAsString())
                        .isGreaterThanOrEqualTo(cosine);
            }
        }
    }

    private static float[] vectorOf(JsonObject golden) {
        return Reference.floats(golden.getAsJsonArray("vector"));
    }
}
