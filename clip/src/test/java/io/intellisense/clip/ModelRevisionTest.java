package io.intellisense.clip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelRevisionTest {

    @TempDir
    Path folder;

    @Test
    void sameFilesSameRevisionWhereverTheyLie() {
        TinyModel.copyTo(folder);
        assertThat(revision(folder)).isEqualTo(revision(TinyModel.QUICK_GELU)).matches("[0-9a-f]{12}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "preprocessor_config.json", "tokenizer.json", "model.safetensors"})
    void everyFileCounts(String file) throws IOException {
        TinyModel.copyTo(folder);
        byte[] bytes = Files.readAllBytes(folder.resolve(file));
        bytes[bytes.length - 1] ^= 1;
        Files.write(folder.resolve(file), bytes);
        assertThat(revision(folder)).isNotEqualTo(revision(TinyModel.QUICK_GELU));
    }

    @Test
    void whatFillsATextUpCountsWhereTextsAreFilledUp() throws IOException {
        TinyModel.copy(TinyModel.SIGLIP, folder);
        String before = ModelRevision.of(Checkpoint.in(folder), Family.SIGLIP);
        TinyModel.change(folder, "tokenizer_config.json", "\"special\": true", "\"special\": false");
        assertThat(ModelRevision.of(Checkpoint.in(folder), Family.SIGLIP)).isNotEqualTo(before);
    }

    @Test
    void ofWeightsTooLargeToReadTheEndStillCounts() throws IOException {
        TinyModel.copyTo(folder);
        byte[] large = new byte[20_000_000];
        Files.write(folder.resolve("model.safetensors"), large);
        String before = revision(folder);
        large[large.length - 1] = 1;
        Files.write(folder.resolve("model.safetensors"), large);
        assertThat(revision(folder)).isNotEqualTo(before);
    }

    private static String revision(Path folder) {
        return ModelRevision.of(Checkpoint.in(folder), Family.CLIP);
    }
}
