package io.intellisense.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A model folder with something wrong is refused with a sentence that names file and fault. */
class ModelFolderTest {

    @TempDir
    Path folder;

    @BeforeEach
    void copyAGoodModel() {
        TinyModel.copyTo(folder);
    }

    @Test
    void theUntouchedCopyLoads() {
        try (ClipModel model = ClipModel.load(folder, TinyModel.FP32)) {
            ModelCard card = model.card();
            assertThat(card.id()).isEqualTo(folder.getFileName().toString());
            assertThat(card.dimension()).isEqualTo(12);
            assertThat(card.imageSize()).isEqualTo(35);
            assertThat(card.maxTokens()).isEqualTo(24);
            assertThat(card.revision()).matches("[0-9a-f]{12}");
            assertThat(card.preprocessing()).contains("short side 35", "bicubic", "0.48145466", "0.27577711");
            assertThat(model.device()).isEqualTo("cpu");
            assertThat(model.precision()).isEqualTo(Precision.FP32);
        }
    }

    @Test
    void aFolderThatIsNotThere() {
        assertRefused(folder.resolve("nowhere"), "There is no model folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "preprocessor_config.json", "tokenizer.json", "model.safetensors"})
    void aMissingFile(String file) throws IOException {
        Files.delete(folder.resolve(file));
        assertRefused(folder, "has no readable " + file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "preprocessor_config.json", "tokenizer.json", "model.safetensors"})
    void aFileOfNonsense(String file) throws IOException {
        Files.writeString(folder.resolve(file), "<html>Not found</html>");
        assertRefused(folder, file);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            config.json | "model_type": "clip" | "model_type": "blip" | model_type must be "clip" or "siglip": only such
            config.json | "model_type": "clip" | "model_type": "siglip2" | whose pictures have one size, as those of google/siglip2-base-patch16-224
            config.json | "model_type": "clip", | | model_type must be "clip"
            config.json | "quick_gelu" | "relu" | hidden_act must be one of
            config.json | "num_attention_heads": 2 | "num_attention_heads": 5 | text_config.num_attention_heads must be a divisor of hidden_size
            config.json | "num_attention_heads": 2 | "num_attention_heads": 0 | text_config.num_attention_heads must be a whole number of at least 1
            config.json | "num_attention_heads": 2 | "num_attention_heads": "two" | text_config.num_attention_heads must be a number
            config.json | "num_hidden_layers": 2 | "num_hidden_layers": 2000000000 | num_hidden_layers must be at most
            config.json | "num_hidden_layers": 2 | "num_hidden_layers": 3 | has no tensor vision_model.encoder.layers.2
            config.json | "intermediate_size": 32 | "intermediate_size": 64 | tensor text_model.encoder.layers.0.mlp.fc1.weight has the shape [32, 16], but [64, 16]
            config.json | "patch_size": 8 | "patch_size": 36 | patch_size must be at most image_size
            config.json | "image_size": 35 | "image_size": 48 | size must be 48
            preprocessor_config.json | "shortest_edge": 35 | "shortest_edge": 40 | size must be 35
            preprocessor_config.json | "height": 35 | "height": 34 | crop_size must be 35
            preprocessor_config.json | "resample": 3 | "resample": 2 | resample must be 3
            preprocessor_config.json | "resample": 3 | "do_normalize": false | do_normalize must be true
            preprocessor_config.json | 0.26862954 | 0 | image_std must be three numbers above 0
            preprocessor_config.json | 0.26862954, | | image_std must be a list of 3 numbers
            """)
    void aSettingThatDoesNotFit(String file, String from, String to, String complaint) throws IOException {
        withoutLineBreaks(file);
        TinyModel.change(folder, file, from, to == null ? "" : to);
        assertRefused(folder, complaint);
    }

    @Test
    void weightsOfAnotherType() throws IOException {
        byte[] weights = Files.readAllBytes(folder.resolve("model.safetensors"));
        String header = new String(weights, 0, weights.length, StandardCharsets.ISO_8859_1);
        String changed = header.replace("\"dtype\":\"BF16\"", "\"dtype\":\"I16\" ");
        Files.write(folder.resolve("model.safetensors"), changed.getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(folder, "as I16; F32, F16 and BF16 can be used");
    }

    @Test
    void weightsThatAreNoNumbers() throws IOException {
        byte[] weights = Files.readAllBytes(folder.resolve("model.safetensors"));
        Arrays.fill(weights, weights.length - 40_000, weights.length, (byte) 0xff); // NaN in every format
        Files.write(folder.resolve("model.safetensors"), weights);
        assertRefused(folder, "yields vectors that are no numbers");
    }

    private void withoutLineBreaks(String file) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replaceAll("\\n *", " "));
    }

    private static void assertRefused(Path folder, String complaint) {
        assertThatThrownBy(() -> ClipModel.load(folder, TinyModel.FP32).close())
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(complaint)
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("\n");
    }
}
