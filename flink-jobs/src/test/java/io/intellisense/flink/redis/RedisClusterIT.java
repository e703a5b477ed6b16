package io.intellisense.flink.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.flink.redis.StreamJobs.Job;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.cluster.api.sync.RedisAdvancedClusterCommands;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The source on a Redis Cluster, whose streams lie on different servers. */
@Timeout(120)
class RedisClusterIT {

    private static final String GROUP = "indexers";

    @TempDir
    Path folder;

    @Test
    void readsStreamsOfAllServersAlsoAfterOneWasKilled() throws Exception {
        List<String> streams =
                IntStream.range(0, 6).mapToObj(number -> "s:{" + number + "}").toList();
        Watch watch = new Watch();
        try (RedisCluster cluster = RedisCluster.start(folder.resolve("redis"));
                StreamJobs jobs = StreamJobs.start(folder)) {
            RedisAdvancedClusterCommands<String, String> redis = cluster.redis();
            RedisStreamSource<Seen> source = RedisStreamSource.<Seen>builder()
                    .address(cluster.address())
                    .streams(streams)
                    .group(GROUP)
                    .deserializer(new SeenReader())
                    .produces(TypeInformation.of(Seen.class))
                    .build();
            try (Job job = jobs.submit(source, watch, 2, Duration.ofMillis(100))) {
                add(redis, streams, 0);
                Await.until(() -> assertThat(watch.seen).hasSize(600));
                cluster.nodes().get(1).kill();
                cluster.nodes().get(1).start();
                Await.until(() -> assertThat(cluster.redis().clusterInfo()).contains("cluster_state:ok"));
                add(cluster.redis(), streams, 100);
                Await.until(() -> assertThat(watch.seen).hasSize(1_200));
                for (String stream : streams) {
                    Await.until(() -> assertThat(redis.xlen(stream)).isZero());
                    assertThat(redis.xpending(stream, GROUP).getCount()).isZero();
                }
            }
        }
        assertThat(watch.seen).doesNotHaveDuplicates();
    }

    private static void add(RedisAdvancedClusterCommands<String, String> redis, List<String> streams, int from) {
        for (String stream : streams) {
            for (int number = from; number < from + 100; number++) {
                add(redis, stream, stream + " " + number);
            }
        }
    }

    /** A server that is back refuses writes until it has heard the others. */
    private static void add(RedisAdvancedClusterCommands<String, String> redis, String stream, String value) {
        Await.until(() -> {
            try {
                redis.xadd(stream, Map.of(FieldReader.FIELD, value));
            } catch (RedisCommandExecutionException e) {
                throw new AssertionError(e);
            }
        });
    }
}
