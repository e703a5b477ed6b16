package io.intellisense.flink.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandInterruptedException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One connection to Redis. It never reconnects by itself: a command that is sent again behind our back could take entries whose
 * first reply was lost, and nobody would look for those. Whoever meets a failure closes the link and opens another.
 */
record RedisLink(
        AbstractRedisClient client,
        StatefulConnection<String, String> connection,
        RedisClusterAsyncCommands<String, String> commands,
        Duration deadline)
        implements AutoCloseable {

    private static final long CLOSING_MILLIS = 2_000;

    static RedisLink of(RedisClient client, StatefulRedisConnection<String, String> connection, Duration deadline) {
        return new RedisLink(client, connection, connection.async(), deadline);
    }

    static RedisLink of(
            RedisClusterClient client, StatefulRedisClusterConnection<String, String> connection, Duration deadline) {
        return new RedisLink(client, connection, connection.async(), deadline);
    }

    /** The answer, within the deadline. */
    <R> R await(Future<R> reply) {
        return await(reply, deadline);
    }

    <R> R await(Future<R> reply, Duration patience) {
        try {
            return reply.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RedisCommandInterruptedException(e);
        } catch (TimeoutException e) {
            throw new RedisCommandTimeoutException("Redis gave no answer within " + patience.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new RedisException(e.getCause());
        }
    }

    @Override
    public void close() {
        shutDown(client);
    }

    /** Closes all connections of the client; the threads belong to whoever gave them. */
    static void shutDown(AbstractRedisClient client) {
        client.shutdown(0, CLOSING_MILLIS, TimeUnit.MILLISECONDS);
    }
}
