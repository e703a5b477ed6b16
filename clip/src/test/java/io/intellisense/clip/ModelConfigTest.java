package io.intellisense.clip;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.clip.image.Framing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelConfigTest {

    @TempDir
    Path folder;

    @Test
    void whatIsAbsentIsAsInTransformers() throws IOException {
        ModelConfig config = read("{'model_type': 'clip', 'text_config': null}", "{}");
        assertThat(config.vision())
                .isEqualTo(new VisionConfig(new TowerConfig(768, 3072, 12, 12, 1e-5, "quick_gelu"), 224, 32));
        assertThat(config.text())
                .isEqualTo(new TextConfig(new TowerConfig(512, 2048, 12, 8, 1e-5, "quick_gelu"), 49408, 77, 49407));
        assertThat(config.dimension()).isEqualTo(512);
        assertThat(config.preprocessing().mean()).containsExactly(0.48145466, 0.4578275, 0.40821073);
        assertThat(config.preprocessing().rescale()).isEqualTo(1 / 255.0);
    }

    @Test
    void whatIsAbsentFromSiglipIsAsInTransformersToo() throws IOException {
        ModelConfig config = read("{'model_type': 'siglip'}", "{'size': {'height': 224, 'width': 224}, 'resample': 2}");
        TowerConfig tower = new TowerConfig(768, 3072, 12, 12, 1e-6, "gelu_pytorch_tanh");
        assertThat(config.vision()).isEqualTo(new VisionConfig(tower, 224, 16));
        assertThat(config.text()).isEqualTo(new TextConfig(tower, 32000, 64, 1));
        assertThat(config.dimension()).isEqualTo(768);
        assertThat(config.preprocessing().line())
                .isEqualTo("both sides 224, PIL bilinear, rescale 0.003921569,"
                        + " mean [0.5, 0.5, 0.5], std [0.5, 0.5, 0.5]");
    }

    @Test
    void settingsThatOldCheckpointsRepeatWin() throws IOException {
        ModelConfig config = read(
                "{'model_type': 'clip', 'projection_dim': 768, 'vision_config': {'hidden_size': 768, 'image_size': 336},"
                        + " 'vision_config_dict': {'hidden_size': 1024, 'num_attention_heads': 16, 'patch_size': 14}}",
                "{'size': 336}");
        assertThat(config.vision().tower().width()).isEqualTo(1024);
        assertThat(config.vision().imageSize()).isEqualTo(336);
        assertThat(config.vision().patches()).isEqualTo(576);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'size': 224, 'crop_size': 224}",
                "{'size': {'shortest_edge': 224}, 'crop_size': {'height': 224, 'width': 224}}",
                "{'size': {'height': 224, 'width': 224}}"
            })
    void sizesMayBeWrittenInAllTheWaysThatExist(String preprocessor) throws IOException {
        assertThat(read("{'model_type': 'clip'}", preprocessor).preprocessing().framing())
                .isEqualTo(Framing.cropped(224));
    }

    private ModelConfig read(String config, String preprocessor) throws IOException {
        return ModelConfig.read(write("config.json", config), write("preprocessor_config.json", preprocessor));
    }

    private Path write(String name, String json) throws IOException {
        return Files.writeString(folder.resolve(name), json.replace('\'', '"'));
    }
}
