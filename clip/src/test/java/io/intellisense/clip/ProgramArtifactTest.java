package io.intellisense.clip;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProgramArtifactTest {

    @Test
    void theCompiledProgramIsThatOfItsSource() throws IOException {
        byte[] source = Files.readAllBytes(Path.of("..", "models", "clip_program.py"));
        try (TorchProgram program = TorchProgram.withoutWeights(ai.djl.Device.cpu())) {
            assertThat(program.source())
                    .as("compile it again: python models/recipe/compile_clip_program.py")
                    .isEqualTo(Sha256.of(source).hex());
        }
    }
}
