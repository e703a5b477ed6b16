package io.intellisense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.cli.hub.HubServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model's way through an installation: fetched, listed, checked, used by its name, removed. */
class ModelCommandsIT {

    private static final String HOME = "intellisense.home";
    private static final Path DEMO = Path.of("../models/demo");

    private final HubServer hub = new HubServer().with("lab/demo", DEMO);

    @TempDir
    private Path home;

    @BeforeEach
    void installThere() throws Exception {
        Files.createDirectory(home.resolve("models"));
        System.setProperty(HOME, home.toString());
    }

    @AfterEach
    void stop() {
        System.clearProperty(HOME);
        hub.close();
    }

    @Test
    void aFetchedModelIsUsedByItsNameAndGoesWhenItIsRemoved() throws Exception {
        assertThat(fetched("lab/demo")).contains("./intellisense up --model lab/demo");
        assertThat(printed(ExitCode.OK, "model", "check", "lab/demo"))
                .contains("files as fetched", "vectors of 128 numbers", "images/s", "MB of memory");
        assertThat(printed(ExitCode.OK, "embed", "--model", "lab/demo", "--text", "a red square"))
                .contains("\"vector\":[");
        assertThat(printed(ExitCode.OK, "model", "list"))
                .contains("lab/demo", "at commit", "openai/clip-vit-base-patch32");
        Files.writeString(home.resolve("models/lab/demo/tokenizer.json"), "{}");
        assertThat(printed(ExitCode.USAGE, "model", "check", "lab/demo"))
                .contains("is not what was fetched: tokenizer.json");
        assertThat(printed(ExitCode.OK, "model", "remove", "lab/demo")).contains("is removed");
        assertThat(home.resolve("models")).isEmptyDirectory();
        assertThat(printed(ExitCode.USAGE, "model", "remove", "lab/demo")).contains("There is no model lab/demo");
    }

    /** In a process of its own, for its environment. */
    private String fetched(String name) throws Exception {
        Map<String, String> environment = Map.of("HF_ENDPOINT", hub.address().toString());
        try (IntellisenseProcess process = IntellisenseProcess.installedIn(home, environment, "model", "fetch", name)) {
            assertThat(process.exitCode()).as(process.printed()).isZero();
            return process.printed();
        }
    }

    private static String printed(int exitCode, Object... words) {
        Terminal terminal = Terminal.run(words);
        assertThat(terminal.exitCode()).as(terminal.err()).isEqualTo(exitCode);
        return terminal.out() + terminal.err();
    }
}
