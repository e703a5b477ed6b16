package io.intellisense.uploader.queue;

import io.intellisense.domain.ImageId;
import io.intellisense.domain.RedisKeys;
import io.intellisense.uploader.schedule.Regularly;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections to Redis: one for commands, one that listens. They are made in the background, so that this service starts without
 * Redis. Lettuce makes them again where they break; where they merely lead nowhere any more, because a host has vanished, they are
 * replaced here: the system would wait for a quarter of an hour.
 */
final class RedisLink implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisLink.class);

    private static final int SILENT_PINGS = 3;

    private final RedisClients clients;
    private final List<Consumer<ImageId>> listeners = new CopyOnWriteArrayList<>();
    private final Regularly tending;
    private volatile RedisClients.Connection main;
    private volatile RedisException lastFailure;
    private StatefulRedisPubSubConnection<String, String> news;
    private int silentPings;

    RedisLink(RedisClients clients, Duration between) {
        this.clients = clients;
        this.tending = new Regularly("redis-connections", between, this::tend);
    }

    /** @throws QueueUnavailableException where no connection could be made yet */
    RedisClusterAsyncCommands<String, String> commands() throws QueueUnavailableException {
        RedisClients.Connection open = main;
        if (open == null) {
            throw unavailable(lastFailure);
        }
        return open.commands();
    }

    void onChange(Consumer<ImageId> listener) {
        listeners.add(listener);
    }

    String address() {
        return clients.address().toString();
    }

    QueueUnavailableException unavailable(Throwable cause) {
        if (cause == null) {
            return new QueueUnavailableException("Redis at " + address() + " has not answered yet.", null);
        }
        Throwable reason = innermost(cause);
        if (reason instanceof CertPathBuilderException || reason instanceof CertificateException) {
            return new QueueUnavailableException(
                    "Redis at " + address()
                            + " shows a certificate that is not trusted; name the file of the authority that"
                            + " vouches for it (intellisense.redis.authority).",
                    cause);
        }
        String what = reason instanceof RedisCommandExecutionException ? " refuses (" : " does not answer (";
        return new QueueUnavailableException(
                "Redis at " + address() + what + (reason.getMessage() == null ? "in time" : reason.getMessage())
                        + "); check that it is running there and may be written to.",
                cause);
    }

    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private void tend() {
        try {
            connect();
            replaceSilent();
        } catch (RedisException e) {
            if (lastFailure == null) {
                LOG.warn("{}", unavailable(e).getMessage());
            }
            lastFailure = e;
        }
    }

    private void connect() {
        if (main == null) {
            main = clients.connect();
            LOG.info("Connected to Redis at {}", address());
        }
        if (news == null) {
            news = listen(clients.connectPubSub());
        }
    }

    private void replaceSilent() {
        silentPings = clients.answersInTime(main) ? 0 : silentPings + 1;
        if (silentPings == SILENT_PINGS) {
            LOG.warn("Redis at {} is silent; connecting anew", address());
            silentPings = 0;
            main.stateful().closeAsync();
            news.closeAsync();
            main = null;
            news = null;
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
        tending.close();
        clients.close();
    }
}
