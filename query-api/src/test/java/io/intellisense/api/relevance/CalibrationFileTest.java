package io.intellisense.api.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.clip.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationFileTest {

    private static final Calibration CALIBRATION =
            new Calibration(1, "abc", 200, 1000, 0.21f, 0.25f, 0.5f, List.of("a photo of {}"));

    @TempDir
    private Path folder;

    private CalibrationFile file;

    @BeforeEach
    void inAModelFolder() {
        file = new CalibrationFile(folder);
    }

    @Test
    void readsWhatWasWritten() throws IOException {
        file.write(CALIBRATION);
        file.write(CALIBRATION);
        assertThat(file.read("abc")).contains(CALIBRATION);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("relevance.json"));
        }
    }

    @Test
    void aModelMayHaveNone() {
        assertThat(file.read("abc")).isEmpty();
    }

    @Test
    void refusesThatOfAnotherRevision() throws IOException {
        file.write(CALIBRATION);
        assertThatThrownBy(() -> file.read("def"))
                .isInstanceOf(ModelException.class)
                .hasMessageEndingWith("relevance.json was made for revision abc of the model, but this is def; run"
                        + " ./intellisense calibrate, or remove the file.");
    }

    @Test
    void refusesWhatIsNoCalibration() throws IOException {
        for (String text : List.of("", "[]", "{}", "null", "{\"version\": 2}", "{\"florr\": 1}")) {
            Files.writeString(folder.resolve("relevance.json"), text);
            assertThatThrownBy(() -> file.read("abc"))
                    .as(text)
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("is no calibration");
        }
    }
}
