package io.intellisense.uploader.queue;

import io.intellisense.domain.RedisAddress;
import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lettuce's clients for each kind of address, which give up quickly and notice within a second that Redis is back. */
final class RedisClients implements AutoCloseable {

    private static final Duration LONGEST_RECONNECT_DELAY = Duration.ofSeconds(1);
    private static final Duration TOPOLOGY_REFRESH = Duration.ofSeconds(15);

    private final RedisAddress address;
    private final Duration deadline;
    private final ClientResources resources;
    private final AbstractRedisClient client;

    RedisClients(RedisAddress address, Duration deadline) {
        this.address = address;
        this.deadline = deadline;
        this.resources = ClientResources.builder()
                .reconnectDelay(
                        Delay.exponential(Duration.ofMillis(50), LONGEST_RECONNECT_DELAY, 2, TimeUnit.MILLISECONDS))
                .build();
        List<RedisURI> uris = RedisUris.of(address, deadline);
        if (address.mode() == RedisAddress.Mode.CLUSTER) {
            RedisClusterClient cluster = RedisClusterClient.create(resources, uris);
            cluster.setOptions(clusterOptions(address, deadline));
            client = cluster;
        } else {
            RedisClient single = RedisClient.create(resources, uris.get(0));
            single.setOptions(
                    options(ClientOptions.builder(), address, deadline).build());
            client = single;
        }
    }

    /** A connection, and the commands that are sent over it. */
    record Connection(
            RedisClusterAsyncCommands<String, String> commands, StatefulConnection<String, String> stateful) {}

    /** @throws io.lettuce.core.RedisException where nothing answers in time */
    Connection connect() {
        if (client instanceof RedisClusterClient cluster) {
            StatefulRedisClusterConnection<String, String> connection = cluster.connect();
            return new Connection(connection.async(), connection);
        }
        StatefulRedisConnection<String, String> connection = ((RedisClient) client).connect();
        return new Connection(connection.async(), connection);
    }

    /** False where nothing is heard, neither an answer nor that the connection is broken. */
    boolean answersInTime(Connection connection) {
        try {
            connection.commands().ping().get(2 * deadline.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            return !(e.getCause() instanceof RedisCommandTimeoutException);
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** @throws io.lettuce.core.RedisException where nothing answers in time */
    StatefulRedisPubSubConnection<String, String> connectPubSub() {
        return client instanceof RedisClusterClient cluster
                ? cluster.connectPubSub()
                : ((RedisClient) client).connectPubSub();
    }

    RedisAddress address() {
        return address;
    }

    private static ClusterClientOptions clusterOptions(RedisAddress address, Duration deadline) {
        ClusterClientOptions.Builder builder = ClusterClientOptions.builder()
                .topologyRefreshOptions(ClusterTopologyRefreshOptions.builder()
                        .enablePeriodicRefresh(TOPOLOGY_REFRESH)
                        .enableAdaptiveRefreshTrigger(ClusterTopologyRefreshOptions.RefreshTrigger.values())
                        .build());
        options(builder, address, deadline);
        return builder.build();
    }

    private static ClientOptions.Builder options(
            ClientOptions.Builder builder, RedisAddress address, Duration deadline) {
        if (address.authority() != null) {
            builder.sslOptions(SslOptions.builder()
                    .trustManager(new File(address.authority()))
                    .build());
        }
        return builder.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(deadline)
                        .keepAlive(true)
                        .build())
                .timeoutOptions(TimeoutOptions.enabled(deadline));
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
        resources.shutdown(0, 2, TimeUnit.SECONDS);
    }
}
