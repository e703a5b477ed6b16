package io.intellisense.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.intellisense.clip.image.Framing;
import io.intellisense.clip.image.Resampling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** SigLIP and SigLIP2 against Hugging Face's own classes ({@code models/recipe/golden_siglip.py}). */
class SiglipTest {

    private static final double AS_GOOD_AS_THE_SAME = 0.9999;

    @TempDir
    Path folder;

    static Stream<Path> models() {
        return Stream.of(TinyModel.SIGLIP, TinyModel.SIGLIP2);
    }

    @ParameterizedTest
    @MethodSource("models")
    void idsAndTheirPaddingAreTheReferences(Path model) throws IOException {
        ModelConfig config = ModelConfig.read(model.resolve("config.json"), model.resolve("preprocessor_config.json"));
        try (SiglipTokenizer tokenizer = SiglipTokenizer.open(
                model.resolve("tokenizer.json"), model.resolve("tokenizer_config.json"), config.text())) {
            for (JsonObject text : TinyModel.golden(model, "texts")) {
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
    @MethodSource("models")
    void vectorsPointWhereTheReferencesDo(Path folder) throws IOException {
        try (ClipModel model = ClipModel.load(folder, TinyModel.FP32)) {
            for (JsonObject text : TinyModel.golden(folder, "texts")) {
                float[] vector = model.embedTexts(List.of(text.get("text").getAsString()))[0];
                assertThat(cosine(vector, text)).isGreaterThanOrEqualTo(AS_GOOD_AS_THE_SAME);
            }
            for (JsonObject image : TinyModel.golden(folder, "images")) {
                byte[] rgb = Base64.getDecoder().decode(image.get("rgb").getAsString());
                assertThat(cosine(model.embedImages(rgb, 1)[0], image)).isGreaterThanOrEqualTo(AS_GOOD_AS_THE_SAME);
            }
        }
    }

    @Test
    void picturesAreStretchedAsThePreprocessingSays() {
        try (ClipModel first = ClipModel.load(TinyModel.SIGLIP, TinyModel.FP32);
                ClipModel second = ClipModel.load(TinyModel.SIGLIP2, TinyModel.FP32)) {
            assertThat(first.framing()).isEqualTo(Framing.stretched(35, Resampling.BICUBIC));
            assertThat(second.framing()).isEqualTo(Framing.stretched(32, Resampling.BILINEAR));
            assertThat(first.card().maxTokens()).isEqualTo(16);
            assertThat(first.card().dimension()).isEqualTo(24);
        }
    }

    @Test
    void paddingMayStandBeforeTheText() throws IOException {
        TinyModel.copy(TinyModel.SIGLIP2, folder);
        TinyModel.change(folder, "tokenizer_config.json", "\"right\"", "\"left\"");
        TextConfig text = new TextConfig(null, 338, 5, 1);
        try (SiglipTokenizer tokenizer =
                SiglipTokenizer.open(folder.resolve("tokenizer.json"), folder.resolve("tokenizer_config.json"), text)) {
            assertThat(tokenizer.encode("A cat")).containsExactly(0, 0, 300, 332, 1);
        }
    }

    @Test
    void aFolderWithoutTheTokenizersSettingsIsRefused() throws IOException {
        TinyModel.copy(TinyModel.SIGLIP, folder);
        Files.delete(folder.resolve("tokenizer_config.json"));
        assertRefused("has no readable tokenizer_config.json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            config.json | "projection_size": 24 | "projection_size": 16 | text_config.projection_size must be 24, as vision_config.hidden_size
            preprocessor_config.json | "resample": 3 | "resample": 1 | resample must be 2 (bilinear) or 3 (bicubic)
            tokenizer_config.json | "content": "</s>" | "content": "<fill>" | does not know the token <fill>
            tokenizer.json | {"SpecialToken":{"id":"</s>","type_id":0}} | {"Sequence":{"id":"A","type_id":0}} | does not end a text with an end token
            """)
    void aSettingThatDoesNotFit(String file, String from, String to, String complaint) throws IOException {
        TinyModel.copy(TinyModel.SIGLIP, folder);
        TinyModel.change(folder, file, from, to);
        assertRefused(complaint);
    }

    private void assertRefused(String complaint) {
        assertThatThrownBy(() -> ClipModel.load(folder, TinyModel.FP32).close())
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(complaint);
    }

    private static double cosine(float[] vector, JsonObject golden) {
        return Reference.cosine(vector, Reference.floats(golden.getAsJsonArray("vector")));
    }
}
