package io.intellisense.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonTest {

    @TempDir
    private Path folder;

    @Test
    void whereThereIsNoneThatIsSaid() throws Exception {
        Python none = new Python(folder.resolve("python").toString(), List.of("torch", "transformers"));
        assertThat(none.isThere()).isFalse();
        assertThat(none.absence()).contains("lacks one of torch, transformers", "--python");
    }

    @Test
    void theScriptsComeWithTheProgram() throws Exception {
        for (String name : List.of("python_encoder.py", "python_peer.py")) {
            assertThat(Files.readString(Python.script(name, folder))).contains("def main()");
        }
    }
}
