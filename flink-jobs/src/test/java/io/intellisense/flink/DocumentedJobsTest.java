package io.intellisense.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.flink.backfill.BackfillImages;
import io.intellisense.flink.streaming.StreamImages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** {@code docs/cluster.md} names every option of the jobs for a cluster, below the heading of each. */
class DocumentedJobsTest {

    @ParameterizedTest
    @CsvSource({"Streaming,Backfill", "Backfill,GPUs"})
    void everyOptionIsDescribed(String heading, String next) throws Exception {
        Object job = heading.equals("Streaming") ? new StreamImages() : new BackfillImages();
        String page = Files.readString(Path.of("..", "docs", "cluster.md"));
        String section = page.substring(page.indexOf("\n## " + heading), page.indexOf("\n## " + next));

        Set<String> options = new CommandLine(job)
                .getCommandSpec().options().stream()
                        .map(option -> option.longestName())
                        .collect(Collectors.toSet());

        assertThat(options).isNotEmpty().allSatisfy(option -> assertThat(section)
                .contains("`" + option + "`"));
    }
}
