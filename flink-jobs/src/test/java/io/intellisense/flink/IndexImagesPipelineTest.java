package io.intellisense.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.clip.image.Framing;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.RedisAddress;
import io.intellisense.flink.fake.FakeEncoder;
import io.intellisense.flink.fake.FakeIndex;
import io.intellisense.flink.retry.RetryPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.runtime.jobgraph.JobVertex;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;

/** The job's graph is part of its contract: checkpoints are found again by these uids. */
class IndexImagesPipelineTest {

    private static final Feed FOLDERS = new FolderFeed(List.of("file:///photos/"), Path.of("rejects.jsonl"));
    private static final Feed EVENTS =
            new EventFeed(RedisAddress.single("localhost", 6379, null), 1, 5, RetryPolicy.DEFAULT);

    @Test
    void hasTheseStepsEachWithAUidOfTheSameWord() {
        assertThat(graph(2).getStreamNodes())
                .extracting(StreamNode::getTransformationUID)
                .doesNotContainNull()
                .containsExactlyInAnyOrder("source", "read", "known", "decode", "embed", "account", "sink", "reject");
        assertThat(graph(2).getStreamNodes())
                .allSatisfy(
                        node -> assertThat(node.getOperatorName().toLowerCase()).contains(node.getTransformationUID()));
    }

    @Test
    void sortsEventsBeforeTheSameStepsAndAnswersAfterThem() {
        assertThat(graph(EVENTS, 2).getStreamNodes())
                .extracting(StreamNode::getTransformationUID)
                .doesNotContainNull()
                .containsExactlyInAnyOrder(
                        "source",
                        "sort",
                        "read",
                        "known",
                        "decode",
                        "embed",
                        "account",
                        "sink",
                        "reject",
                        "dead-letters",
                        "outcomes");
    }

    @Test
    void serializesNothingGenerically() {
        // With generic types off, a type that would need Kryo fails here.
        for (Feed feed : List.of(FOLDERS, EVENTS)) {
            assertThat(StreamSupport.stream(
                            graph(feed, 2).getJobGraph().getVertices().spliterator(), false))
                    .isNotEmpty();
        }
    }

    @Test
    void runsInOneTaskUpToTheVectorWhereParallelismAllows() {
        assertThat(tasks(2)).hasSize(3).anySatisfy(task -> assertThat(task)
                .contains("source", "read", "known", "decode", "embed"));
    }

    @Test
    void embedsInATaskOfItsOwnWhereThereAreFewerEncodersThanDecoders() {
        assertThat(tasks(1))
                .hasSize(4)
                .anySatisfy(task -> assertThat(task).contains("decode").doesNotContain("embed"));
    }

    private static List<String> tasks(int encoders) {
        return StreamSupport.stream(graph(encoders).getJobGraph().getVertices().spliterator(), false)
                .map(JobVertex::getName)
                .map(String::toLowerCase)
                .toList();
    }

    private static StreamGraph graph(int encoders) {
        return graph(FOLDERS, encoders);
    }

    private static StreamGraph graph(Feed feed, int encoders) {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(2, configuration);
        new IndexImagesPipeline(new IndexImages(
                        feed,
                        FakeEncoder.ACCESS,
                        Framing.cropped(32),
                        new FakeIndex().access(),
                        RetryPolicy.DEFAULT,
                        ImageLimits.DEFAULT,
                        ZoneOffset.UTC,
                        Instant.EPOCH,
                        2,
                        encoders,
                        16,
                        Duration.ofMillis(100),
                        Duration.ofSeconds(1)))
                .build(env);
        return env.getStreamGraph();
    }
}
