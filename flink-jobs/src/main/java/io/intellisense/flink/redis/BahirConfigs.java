package io.intellisense.flink.redis;

import io.intellisense.domain.RedisAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.streaming.connectors.redis.common.config.FlinkJedisClusterConfig;
import org.apache.flink.streaming.connectors.redis.common.config.FlinkJedisConfigBase;
import org.apache.flink.streaming.connectors.redis.common.config.FlinkJedisPoolConfig;
import org.apache.flink.streaming.connectors.redis.common.config.FlinkJedisSentinelConfig;

/** An address without TLS in the words of Bahir's connector. */
final class BahirConfigs {

    private BahirConfigs() {}

    static FlinkJedisConfigBase of(RedisAddress address, Duration deadline) {
        int millis = Math.toIntExact(deadline.toMillis());
        return switch (address.mode()) {
            case SINGLE -> single(address, millis);
            case SENTINEL -> sentinel(address, millis);
            case CLUSTER -> cluster(address, millis);
        };
    }

    private static FlinkJedisConfigBase single(RedisAddress address, int millis) {
        return new FlinkJedisPoolConfig.Builder()
                .setHost(address.nodes().get(0).host())
                .setPort(address.nodes().get(0).port())
                .setPassword(address.password())
                .setTimeout(millis)
                .build();
    }

    private static FlinkJedisConfigBase sentinel(RedisAddress address, int millis) {
        return new FlinkJedisSentinelConfig.Builder()
                .setMasterName(address.master())
                .setSentinels(address.nodes().stream()
                        .map(RedisAddress.Node::toString)
                        .collect(Collectors.toSet()))
                .setPassword(address.password())
                .setConnectionTimeout(millis)
                .setSoTimeout(millis)
                .build();
    }

    private static FlinkJedisConfigBase cluster(RedisAddress address, int millis) {
        Set<InetSocketAddress> nodes = address.nodes().stream()
                .map(node -> new InetSocketAddress(node.host(), node.port()))
                .collect(Collectors.toSet());
        return new FlinkJedisClusterConfig.Builder()
                .setNodes(nodes)
                .setPassword(address.password())
                .setTimeout(millis)
                .build();
    }
}
