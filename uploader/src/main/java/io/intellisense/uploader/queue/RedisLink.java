package io.intellisense.uploader.queue;

import io.intellisense.domain.ImageId;
import io.intellisense.domain.RedisKeys;
import io.intellisense.uploader.schedule.Regularly;
import io.lettuce.core.RedisException;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections to Redis: one for commands, one that listens. They are made in the background, so that this service starts without
 * Redis; once made, they come back by themselves.
 */
final class RedisLink implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisLink.class);

    private final RedisClients clients;
    private final List<Consumer<ImageId>> listeners = new CopyOnWriteArrayList<>();
    private final Regularly connecting;
    private volatile RedisClusterAsyncCommands<String, String> commands;
    private volatile StatefulRedisPubSubConnection<String, String> news;
    private volatile RedisException lastFailure;

    RedisLink(RedisClients clients, Duration between) {
        this.clients = clients;
        this.connecting = new Regularly("redis-connect", between, this::connect);
    }

    /** @throws QueueUnavailableException where no connection could be made yet */
    RedisClusterAsyncCommands<String, String> commands() throws QueueUnavailableException {
        RedisClusterAsyncCommands<String, String> open = commands;
        if (open == null) {
            throw unavailable(lastFailure);
        }
        return open;
    }

    void onChange(Consumer<ImageId> listener) {
        listeners.add(listener);
    }

    String address() {
        return clients.address().toString();
    }

    QueueUnavailableException unavailable(Throwable cause) {
        String reason = cause == null ? "" : " (" + innermost(cause).getMessage() + ")";
        return new QueueUnavailableException(
                "Redis at " + address() + " does not answer" + reason + "; check that it is running there.", cause);
    }

    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private void connect() {
        try {
            if (commands == null) {
                commands = clients.connect();
                LOG.info("Connected to Redis at {}", address());
            }
            if (news == null) {
                news = listen(clients.connectPubSub());
            }
        } catch (RedisException e) {
            if (lastFailure == null) {
                LOG.warn("{}", unavailable(e).getMessage());
            }
            lastFailure = e;
        }
    }

    /** Lettuce subscribes again by itself after it has lost and found the server. */
    private StatefulRedisPubSubConnection<String, String> listen(StatefulRedisPubSubConnection<String, String> open) {
        open.addListener(new RedisPubSubAdapter<String, String>() {
            @Override
            public void message(String channel, String message) {
                tell(message);
            }
        });
        try {
            open.sync().subscribe(RedisKeys.CHANGES);
            return open;
        } catch (RedisException e) {
            open.close();
            throw e;
        }
    }

    private void tell(String message) {
        try {
            ImageId id = new ImageId(message);
            listeners.forEach(listener -> listener.accept(id));
        } catch (IllegalArgumentException e) {
            LOG.warn("Ignored on {}: {}", RedisKeys.CHANGES, e.getMessage());
        }
    }

    @Override
    public void close() {
        connecting.close();
        clients.close();
    }
}
