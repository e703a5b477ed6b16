package io.intellisense.flink.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.RedisAddress;
import io.intellisense.flink.redis.RedisProcess.TestClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.sync.RedisAdvancedClusterCommands;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Three real servers that share the slots among them. */
record RedisCluster(
        List<RedisProcess> nodes, RedisClusterClient client, RedisAdvancedClusterCommands<String, String> redis)
        implements AutoCloseable {

    private static final int SLOTS = 16_384;
    private static final int NODES = 3;

    static RedisCluster start(Path folder) {
        List<RedisProcess> nodes = IntStream.range(0, NODES)
                .mapToObj(number -> RedisProcess.start(
                        folder.resolve("node-" + number), "--cluster-enabled", "yes", "--cluster-node-timeout", "2000"))
                .toList();
        for (int number = 0; number < NODES; number++) {
            join(nodes.get(number), nodes.get(0), number);
        }
        nodes.forEach(RedisCluster::awaitAgreement);
        RedisClusterClient client = RedisClusterClient.create(
                RedisURI.create("127.0.0.1", nodes.get(0).port()));
        return new RedisCluster(nodes, client, client.connect().sync());
    }

    /** Kills one of the servers, starts it again, and waits until all see each other. */
    void killAndRestart(int number) {
        nodes.get(number).kill();
        nodes.get(number).start();
        nodes.forEach(RedisCluster::awaitAgreement);
    }

    private static void join(RedisProcess node, RedisProcess first, int number) {
        try (TestClient client = node.open()) {
            client.redis()
                    .clusterAddSlots(IntStream.range(number * SLOTS / NODES, (number + 1) * SLOTS / NODES)
                            .toArray());
            if (number > 0) {
                client.redis().clusterMeet("127.0.0.1", first.port());
            }
        }
    }

    private static void awaitAgreement(RedisProcess node) {
        try (TestClient client = node.open()) {
            Await.until(() ->
                    assertThat(client.redis().clusterInfo()).contains("cluster_state:ok", "cluster_size:" + NODES));
        }
    }

    RedisAddress address() {
        return new RedisAddress(
                RedisAddress.Mode.CLUSTER,
                List.of(new RedisAddress.Node("127.0.0.1", nodes.get(0).port())),
                null,
                null,
                false);
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
        nodes.forEach(RedisProcess::close);
    }
}
