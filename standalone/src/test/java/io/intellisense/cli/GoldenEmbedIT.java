package io.intellisense.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code intellisense embed} against vectors that OpenAI's reference code computed for a small checkpoint. */
class GoldenEmbedIT {

    private static final Path SHARED = Path.of("../../shared");
    private static final Path MODEL = SHARED.resolve("reference/tiny-clip");

    @BeforeEach
    void needReferenceData() {
        assumeTrue(Files.isDirectory(MODEL), "the reference checkpoint in ../shared is absent");
    }

    @Test
    void printsTheReferenceVectors() throws Exception {
        JsonNode golden =
                JsonMapper.shared().readTree(MODEL.resolve("golden.json").toFile());
        JsonNode text = golden.get("texts").get(0);
        JsonNode image = golden.get("images").get(0);
        Path photo = SHARED.resolve("photos").resolve(image.get("file").asString());

        Terminal terminal = Terminal.run(
                "embed",
                "--model",
                MODEL,
                "--precision",
                "fp32",
                "--text",
                text.get("text").asString(),
                "--image",
                photo);

        assertThat(terminal.exitCode()).as(terminal.err()).isZero();
        String[] lines = terminal.out().strip().split("\\R");
        assertThat(lines).hasSize(2);
        assertMatches(lines[0], "text", "a photo of a dog", text);
        assertMatches(lines[1], "image", photo.toString(), image);
    }

    @Test
    void aFileThatIsNoImageIsToldAndTheOthersGoOn() {
        Path photo = SHARED.resolve("photos/prairie_falcon.jpg");
        Terminal terminal = Terminal.run(
                "embed", "--model", MODEL, "--image", SHARED.resolve("photos/README.md"), "--image", photo);
        assertThat(terminal.exitCode()).isEqualTo(ExitCode.REJECTS);
        assertThat(terminal.err()).contains("README.md: unsupported-format");
        assertThat(terminal.lastLine()).contains("prairie_falcon");
    }

    private static void assertMatches(String line, String kind, String input, JsonNode golden) {
        JsonNode printed = JsonMapper.shared().readTree(line);
        assertThat(printed.get("kind").asString()).isEqualTo(kind);
        assertThat(printed.get("input").asString()).isEqualTo(input);
        double cosine = 0;
        for (int i = 0; i < golden.get("vector").size(); i++) {
            cosine += printed.get("vector").get(i).asDouble()
                    * golden.get("vector").get(i).asDouble();
        }
        assertThat(cosine).isGreaterThanOrEqualTo(0.9999);
    }
}
