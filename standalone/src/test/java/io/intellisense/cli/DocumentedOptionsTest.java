package io.intellisense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.cli.upload.IgnoreRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** {@code docs/command-line.md} lists exactly the options and commands that there are. */
class DocumentedOptionsTest {

    private static final Path DOCUMENT = Path.of("../docs/command-line.md");
    private static final Pattern ROW = Pattern.compile("^\\| `(--[a-z-]+)` ", Pattern.MULTILINE);

    private final CommandLine commandLine = Intellisense.commandLine();

    @Test
    void listsTheOptionsOfUpAndBackfill() throws IOException {
        assertThat(documented("`up` and `backfill`")).isEqualTo(optionsOf("up", "backfill"));
    }

    @Test
    void listsTheOptionsOfVerify() throws IOException {
        Set<String> ofRepair = optionsOf("backfill");
        ofRepair.removeAll(documented("`verify`"));
        Set<String> own = optionsOf("verify");
        own.removeAll(ofRepair);
        assertThat(documented("`verify`")).isEqualTo(own);
    }

    @Test
    void listsTheOptionsOfUpload() throws IOException {
        assertThat(documented("`upload`")).isEqualTo(optionsOf("upload"));
    }

    @Test
    void listsTheOptionsOfRejected() throws IOException {
        assertThat(documented("`rejected`")).isEqualTo(optionsOf("rejected", "rejected retry"));
    }

    @Test
    void listsTheOptionsOfCalibrate() throws IOException {
        assertThat(documented("`calibrate`")).isEqualTo(optionsOf("calibrate"));
    }

    @Test
    void listsTheOptionsOfEval() throws IOException {
        assertThat(documented("`eval`")).isEqualTo(optionsOf("eval"));
    }

    @Test
    void listsTheOptionsOfPlan() throws IOException {
        assertThat(documented("`plan`")).isEqualTo(optionsOf("plan"));
    }

    @Test
    void listsTheOptionsOfKey() throws IOException {
        assertThat(documented("`key`")).isEqualTo(optionsOf("key create", "key list", "key revoke"));
    }

    @Test
    void namesWhatAnUploadLeavesOut() throws IOException {
        assertThat(Files.readString(DOCUMENT))
                .contains(
                        IgnoreRules.USUAL.stream().map(name -> "`" + name + "`").toList());
    }

    @Test
    void namesEveryCommand() throws IOException {
        assertThat(Files.readString(DOCUMENT))
                .contains(commandLine.getSubcommands().keySet().stream()
                        .map(command -> "| `" + command + " ")
                        .toList());
    }

    private static Set<String> documented(String commands) throws IOException {
        String section = Files.readString(DOCUMENT)
                .split("## Options of " + commands + "\n")[1]
                .split("\n## ")[0];
        return ROW.matcher(section).results().map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void listsTheOptionsOfModelFetch() throws IOException {
        assertThat(documented("`model fetch`, `model list`, `model check` and `model remove`"))
                .isEqualTo(optionsOf("model fetch", "model list", "model check", "model remove"));
    }

    @Test
    void listsTheOptionsOfModelSwitch() throws IOException {
        assertThat(documented("`model switch` and `model forget`"))
                .isEqualTo(optionsOf("model switch", "model forget"));
    }

    private Set<String> optionsOf(String... commands) {
        Set<String> names = new TreeSet<>();
        for (String command : commands) {
            CommandLine found = commandLine;
            for (String word : command.split(" ")) {
                found = found.getSubcommands().get(word);
            }
            for (OptionSpec option : found.getCommandSpec().options()) {
                names.add(option.longestName());
            }
        }
        names.removeAll(Set.of("--help", "--version"));
        return names;
    }
}
