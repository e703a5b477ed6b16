package io.intellisense.clip;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** AltCLIP against Hugging Face's own classes ({@code models/recipe/golden_altclip.py}). */
class AltClipTest {

    private static final double AS_GOOD_AS_THE_SAME = 0.9999;
    private static final Path FOLDER = TinyModel.ALTCLIP;

    @Test
    void idsOfManyLanguagesAreTheReferences() throws IOException {
        ModelConfig config =
                ModelConfig.read(FOLDER.resolve("config.json"), FOLDER.resolve("preprocessor_config.json"));
        assertThat(config.text().maxTokens()).isEqualTo(18);
        try (ClipTokenizer tokenizer = ClipTokenizer.open(FOLDER.resolve("tokenizer.json"), config.text())) {
            for (JsonObject text : TinyModel.golden(FOLDER, "texts")) {
                long[] expected = text.getAsJsonArray("ids").asList().stream()
                        .mapToLong(id -> id.getAsLong())
                        .toArray();
                assertThat(tokenizer.encode(text.get("text").getAsString()))
                        .as(text.get("text").getAsString())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void vectorsPointWhereTheReferencesDoAloneAndFilledUp() throws IOException {
        List<JsonObject> texts = TinyModel.golden(FOLDER, "texts");
        try (ClipModel model = ClipModel.load(FOLDER, TinyModel.FP32)) {
            float[][] together = model.embedTexts(
                    texts.stream().map(text -> text.get("text").getAsString()).toList());
            for (int i = 0; i < together.length; i++) {
                float[] alone =
                        model.embedTexts(List.of(texts.get(i).get("text").getAsString()))[0];
                assertThat(cosine(alone, texts.get(i))).isGreaterThanOrEqualTo(AS_GOOD_AS_THE_SAME);
                assertThat(cosine(together[i], texts.get(i))).isGreaterThanOrEqualTo(AS_GOOD_AS_THE_SAME);
            }
            for (JsonObject image : TinyModel.golden(FOLDER, "images")) {
                byte[] rgb = Base64.getDecoder().decode(image.get("rgb").getAsString());
                assertThat(cosine(model.embedImages(rgb, 1)[0], image)).isGreaterThanOrEqualTo(AS_GOOD_AS_THE_SAME);
            }
        }
    }

    private static double cosine(float[] vector, JsonObject golden) {
        return Reference.cosine(vector, Reference.floats(golden.getAsJsonArray("vector")));
    }
}
