package io.intellisense.flink.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.clip.ClipOptions;
import io.intellisense.clip.Device;
import io.intellisense.clip.Precision;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.RedisAddress;
import io.intellisense.flink.access.ClusterOptions;
import io.intellisense.flink.access.QdrantAccess;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.IndexCluster;
import io.intellisense.index.IndexCluster.ReadConsistency;
import io.intellisense.index.IndexCluster.WriteOrdering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class StreamImagesTest {

    private static final IndexAddress INDEX = IndexAddress.parse("https://qdrant", "s3cret")
            .vouchedForBy("/ca.pem")
            .with(new IndexCluster(6, 2, 0, WriteOrdering.STRONG, ReadConsistency.ALL));

    @Test
    void theDocumentationListsEveryOption() throws IOException {
        Set<String> documented = Pattern.compile("^\\| (`--[^|]*) \\|", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("../docs/cluster.md")))
                .results()
                .flatMap(row ->
                        Pattern.compile("--[a-z-]+").matcher(row.group(1)).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(documented)
                .containsAll(new CommandLine(new StreamImages())
                        .getCommandSpec()
                        .optionsMap()
                        .keySet());
    }

    @Test
    void optionsOfAClusterReachTheIndex() {
        ClusterOptions options = new ClusterOptions();
        new CommandLine(CommandLine.Model.CommandSpec.create().addMixin("cluster", mixin(options)))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(
                        "--index-authority=/ca.pem",
                        "--shards=6",
                        "--replicas=2",
                        "--write-ordering=strong",
                        "--read-consistency=all");
        assertThat(options.of(IndexAddress.parse("https://qdrant", "s3cret"))).isEqualTo(INDEX);
    }

    @Test
    void secretsTravelToTheWorkersAndArePrintedNowhere() throws Exception {
        RedisAddress redis = RedisAddress.parse("rediss-sentinel://host#main")
                .vouchedForBy("/ca.pem")
                .guardedBy("s3cret");
        StreamingOptions options = new StreamingOptions(
                redis,
                1,
                Path.of("model"),
                new ClipOptions(Precision.AUTO, Device.AUTO),
                INDEX,
                ImageLimits.DEFAULT,
                1,
                1,
                2,
                ZoneOffset.UTC);
        QdrantAccess access = QdrantAccess.of(INDEX, new CollectionSpec("m", "r", 2, "p"));

        assertThat(options.toString() + access).contains("qdrant", "host").doesNotContain("s3cret");
        assertThat(InstantiationUtil.clone(access)).isEqualTo(access);
        assertThat(InstantiationUtil.clone(redis)).isEqualTo(redis);
    }

    private static CommandLine.Model.CommandSpec mixin(Object options) {
        return CommandLine.Model.CommandSpec.forAnnotatedObject(options);
    }
}
