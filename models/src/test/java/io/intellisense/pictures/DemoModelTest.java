package io.intellisense.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoModelTest {
    private static final Path FOLDER = Path.of("demo");

    @Test
    void theFolderIsAHuggingFaceCheckpointOfAtMostTenMegabytes() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> all = files.toList();
            assertThat(all)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder(
                            "config.json",
                            "preprocessor_config.json",
                            "tokenizer.json",
                            "model.safetensors",
                            "relevance.json");
            assertThat(all.stream().mapToLong(file -> file.toFile().length()).sum())
                    .isLessThan(10_000_000);
        }
    }

    @Test
    void theWeightsAreHalvesUnderHuggingFaceNames() throws IOException {
        String header = header(FOLDER.resolve("model.safetensors"));
        assertThat(header)
                .contains("\"visual_projection.weight\":{\"dtype\":\"F16\"")
                .contains("\"text_model.embeddings.token_embedding.weight\":{\"dtype\":\"F16\"")
                .contains("\"vision_model.pre_layrnorm.weight\"")
                .doesNotContain("\"F32\"");
    }

    @Test
    void theModelSeesAsManyPatchesAsItWasTaught() throws IOException {
        String config = Files.readString(FOLDER.resolve("config.json"));
        assertThat(config).contains("\"image_size\": 64").contains("\"patch_size\": " + 64 / Cells.ACROSS);
    }

    /** Safetensors: the header's length as a little-endian long, then the header as JSON. */
    private static String header(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            int length = Math.toIntExact(Long.reverseBytes(in.readLong()));
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }
    }
}
