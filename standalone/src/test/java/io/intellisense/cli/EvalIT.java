package io.intellisense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.cli.eval.CaptionsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code intellisense eval} with the demo model on pictures of its own world. */
class EvalIT {

    private static final Path DEMO = Path.of("../models/demo");
    private static final int PICTURES = 150;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void draw() {
        Terminal drawn = Terminal.run("draw", "--count", PICTURES, "--side", 96, "--captions", folder);
        assertThat(drawn.exitCode()).as(drawn.err()).isZero();
    }

    @Test
    void theDemoModelFindsWhatItWasTrainedFor() {
        JsonNode row = evaluate(folder, "--precision", "fp32").get(0);
        assertThat(row.get("pictures").asInt()).isEqualTo(PICTURES);
        assertThat(row.get("textToImage").get("recallAt1").asDouble()).isGreaterThan(0.7);
        assertThat(row.get("textToImage").get("recallAt10").asDouble()).isGreaterThan(0.9);
        assertThat(row.get("textToImage").get("precisionAt10").asDouble()).isGreaterThan(0.6);
        assertThat(row.get("imageToText").get("recallAt1").asDouble()).isGreaterThan(0.6);
    }

    @Test
    void captionsOfOtherPicturesAreFoundNoBetterThanByChance() throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(CaptionsFile.USUAL_NAME))) {
            rows.add(JsonMapper.shared().readTree(line));
        }
        List<String> moved = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            JsonNode other = rows.get((i + 1) % rows.size());
            moved.add("{\"file\": " + rows.get(i).get("file") + ", \"captions\": " + other.get("captions") + "}");
        }
        Collections.reverse(moved);
        Path wrong = Files.write(folder.resolve("wrong.jsonl"), moved);
        JsonNode row =
                evaluate(folder, "--captions", wrong, "--precision", "fp32").get(0);
        assertThat(row.get("textToImage").get("recallAt1").asDouble()).isLessThan(0.3);
        assertThat(row.get("imageToText").get("recallAt1").asDouble()).isLessThan(0.3);
    }

    @Test
    void everyPrecisionAndFormatIsARow() {
        List<JsonNode> rows = evaluate(folder, "--precision", "fp32,int8", "--vectors", "float32,int8");
        assertThat(rows)
                .extracting(row -> row.get("precision").asString() + " "
                        + row.get("vectors").asString())
                .containsExactly("fp32 float32", "fp32 int8", "int8 float32", "int8 int8");
        assertThat(rows).allSatisfy(row -> assertThat(
                        row.get("textToImage").get("recallAt10").asDouble())
                .isGreaterThan(0.9));
    }

    @Test
    void picturesThatCannotBeReadAreNamedAndLeftOut() throws IOException {
        Path some = Files.createDirectory(folder.resolve("some"));
        Files.copy(folder.resolve("album-01/scene-0001.jpg"), some.resolve("a.jpg"));
        Files.writeString(some.resolve("b.jpg"), "no picture");
        Files.write(
                some.resolve(CaptionsFile.USUAL_NAME),
                List.of(
                        "{\"file\": \"a.jpg\", \"caption\": \"a house\"}",
                        "{\"file\": \"b.jpg\", \"caption\": \"a boat\"}",
                        "{\"file\": \"c.jpg\", \"caption\": \"a house\"}"));
        Terminal terminal = Terminal.run("eval", "--json", "--model", DEMO, some);
        assertThat(terminal.exitCode()).isEqualTo(ExitCode.REJECTS);
        assertThat(terminal.err()).contains("b.jpg: unsupported-format", "c.jpg: cannot be read");
        JsonNode row = JsonMapper.shared().readTree(terminal.lastLine());
        assertThat(row.get("pictures").asInt()).isEqualTo(1);
        assertThat(row.get("captions").asInt()).isEqualTo(1);
        assertThat(row.get("refused").asInt()).isEqualTo(2);
    }

    @Test
    void aTableIsForPeople() {
        Terminal terminal = Terminal.run("eval", "--model", DEMO, folder);
        assertThat(terminal.out()).contains("150 pictures", "R@10", "P@10", "demo");
        assertThat(terminal.exitCode()).as(terminal.err()).isZero();
    }

    private static List<JsonNode> evaluate(Object... more) {
        List<Object> words = new ArrayList<>(List.of("eval", "--json", "--model", DEMO));
        words.addAll(List.of(more));
        Terminal terminal = Terminal.run(words.toArray());
        assertThat(terminal.exitCode()).as(terminal.err()).isZero();
        return terminal.out()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }
}
