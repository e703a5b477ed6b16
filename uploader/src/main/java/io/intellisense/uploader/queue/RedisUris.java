package io.intellisense.uploader.queue;

import io.intellisense.domain.RedisAddress;
import io.intellisense.domain.RedisAddress.Node;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.List;

/** Our addresses in Lettuce's words. */
final class RedisUris {

    private RedisUris() {}

    /** One for a single server or for sentinels; one per node of a cluster. */
    static List<RedisURI> of(RedisAddress address, Duration deadline) {
        return switch (address.mode()) {
            case SINGLE, CLUSTER ->
                address.nodes().stream()
                        .map(node -> finish(
                                RedisURI.builder().withHost(node.host()).withPort(node.port()), address, deadline))
                        .toList();
            case SENTINEL -> List.of(finish(sentinels(address), address, deadline));
        };
    }

    private static RedisURI.Builder sentinels(RedisAddress address) {
        Node first = address.nodes().get(0);
        RedisURI.Builder builder = RedisURI.Builder.sentinel(first.host(), first.port(), address.master());
        address.nodes().stream().skip(1).forEach(node -> builder.withSentinel(node.host(), node.port()));
        return builder;
    }

    private static RedisURI finish(RedisURI.Builder builder, RedisAddress address, Duration deadline) {
        builder.withTimeout(deadline).withSsl(address.tls());
        if (address.password() != null) {
            builder.withPassword(address.password().toCharArray());
        }
        return builder.build();
    }
}
