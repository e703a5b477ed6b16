package io.intellisense.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
        Set<String> documented = ROW.matcher(Files.readString(DOCUMENT))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(documented).isEqualTo(optionsOf("up", "backfill"));
    }

    @Test
    void namesEveryCommand() throws IOException {
        assertThat(Files.readString(DOCUMENT))
                .contains(commandLine.getSubcommands().keySet().stream()
                        .map(command -> "| `" + command + " ")
                        .toList());
    }

    private Set<String> optionsOf(String... commands) {
        Set<String> names = new TreeSet<>();
        for (String command : commands) {
            for (OptionSpec option :
                    commandLine.getSubcommands().get(command).getCommandSpec().options()) {
                names.add(option.longestName());
            }
        }
        names.removeAll(Set.of("--help", "--version"));
        return names;
    }
}
