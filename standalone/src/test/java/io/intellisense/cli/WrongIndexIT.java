package io.intellisense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.pictures.SampleLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that is not there, or that belongs to another model: one sentence, and nothing is written to it. */
class WrongIndexIT {

    private static final Path DEMO = Path.of("../models/demo");

    @TempDir
    private Path folder;

    private Path photos;

    @BeforeEach
    void drawPhotos() throws IOException {
        photos = folder.resolve("photos");
        SampleLibrary.write(photos, 4, 3, 96, done -> {});
    }

    @Test
    void aServerThatDoesNotAnswerIsNamed() {
        Terminal terminal = Terminal.run(
                "backfill", "--index", "http://127.0.0.1:9", "--data", folder.resolve("data"), "--model", DEMO, photos);
        assertThat(terminal.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(terminal.err()).contains("127.0.0.1:9").doesNotContain("\tat ");
    }

    @Test
    void aDataFolderOfAnotherModelIsRefusedWithBothNames() throws IOException {
        Path data = folder.resolve("data");
        assertThat(Terminal.run("backfill", "--data", data, "--model", DEMO, photos)
                        .exitCode())
                .isZero();
        Terminal terminal = Terminal.run("backfill", "--data", data, "--model", anotherModel(), photos);
        assertThat(terminal.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("demo", "another-model").doesNotContain("\tat ");
    }

    private Path anotherModel() throws IOException {
        Path model = Files.createDirectory(folder.resolve("another-model"));
        for (String file :
                new String[] {"config.json", "preprocessor_config.json", "tokenizer.json", "model.safetensors"}) {
            Files.copy(DEMO.resolve(file), model.resolve(file));
        }
        return model;
    }
}
