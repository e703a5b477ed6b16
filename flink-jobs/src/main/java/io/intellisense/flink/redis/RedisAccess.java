package io.intellisense.flink.redis;

import io.intellisense.domain.RedisAddress;
import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.resource.ClientResources;
import java.io.File;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * How a worker reaches Redis.
 *
 * @param deadline for connecting, and for every answer
 */
record RedisAccess(RedisAddress address, Duration deadline) implements Serializable {

    static RedisAccess of(RedisAddress address, Duration deadline) {
        return new RedisAccess(address, deadline);
    }

    /** @throws RuntimeException of Lettuce where Redis does not answer */
    RedisLink open(ClientResources resources) {
        return address.mode() == RedisAddress.Mode.CLUSTER ? openCluster(address, resources) : open(address, resources);
    }

    private RedisLink open(RedisAddress address, ClientResources resources) {
        RedisClient client = RedisClient.create(resources);
        client.setOptions(options(ClientOptions.builder(), address).build());
        try {
            return RedisLink.of(client, client.connect(uri(address)), deadline);
        } catch (RuntimeException e) {
            throw closing(client, e);
        }
    }

    private RedisLink openCluster(RedisAddress address, ClientResources resources) {
        List<RedisURI> nodes =
                address.nodes().stream().map(node -> node(node, address)).toList();
        RedisClusterClient client = RedisClusterClient.create(resources, nodes);
        ClusterClientOptions.Builder options = ClusterClientOptions.builder();
        options(options, address);
        client.setOptions(options.build());
        try {
            return RedisLink.of(client, client.connect(), deadline);
        } catch (RuntimeException e) {
            throw closing(client, e);
        }
    }

    private RedisURI uri(RedisAddress address) {
        if (address.mode() == RedisAddress.Mode.SINGLE) {
            return node(address.nodes().get(0), address);
        }
        RedisURI.Builder sentinels = RedisURI.builder().withSentinelMasterId(address.master());
        address.nodes().forEach(node -> sentinels.withSentinel(node.host(), node.port()));
        return withSecrets(sentinels, address);
    }

    private RedisURI node(RedisAddress.Node node, RedisAddress address) {
        return withSecrets(RedisURI.builder().withHost(node.host()).withPort(node.port()), address);
    }

    private RedisURI withSecrets(RedisURI.Builder uri, RedisAddress address) {
        uri.withSsl(address.tls()).withTimeout(deadline);
        if (address.password() != null) {
            uri.withPassword(address.password().toCharArray());
        }
        return uri.build();
    }

    private ClientOptions.Builder options(ClientOptions.Builder options, RedisAddress address) {
        if (address.authority() != null) {
            options.sslOptions(SslOptions.builder()
                    .trustManager(new File(address.authority()))
                    .build());
        }
        return options.autoReconnect(false).socketOptions(sockets());
    }

    private SocketOptions sockets() {
        return SocketOptions.builder().connectTimeout(deadline).keepAlive(true).build();
    }

    private static RuntimeException closing(AbstractRedisClient client, RuntimeException failure) {
        RedisLink.shutDown(client);
        return failure;
    }

    /** Without the password: this ends up in logs. */
    @Override
    public String toString() {
        return address().toString();
    }
}
