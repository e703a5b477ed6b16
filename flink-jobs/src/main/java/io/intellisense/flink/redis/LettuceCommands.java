package io.intellisense.flink.redis;

import io.intellisense.domain.ImageId;
import io.intellisense.domain.ImageStatus;
import io.intellisense.domain.RedisKeys;
import io.intellisense.flink.flow.ImageOutcome;
import io.lettuce.core.RedisCommandInterruptedException;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.util.concurrent.TimeUnit;

/** Tells outcomes over TLS, which Bahir's connector does not speak. */
final class LettuceCommands implements OutcomeCommands {

    private static final long CLOSING_SECONDS = 5;

    private final RedisAccess access;
    private final ClientResources resources;
    private RedisLink link;

    LettuceCommands(RedisAccess access) {
        this.access = access;
        this.resources = DefaultClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .build();
    }

    @Override
    public void send(ImageOutcome outcome) {
        try {
            if (link == null) {
                link = access.open(resources);
            }
            String key = RedisKeys.status(new ImageId(outcome.id()));
            link.await(link.commands().hset(key, ImageStatus.OUTCOME, outcome.outcome()));
            link.await(link.commands().expire(key, ImageStatus.KEPT_SECONDS));
            link.await(link.commands().publish(RedisKeys.CHANGES, outcome.id()));
        } catch (RuntimeException e) {
            disconnect();
            throw e;
        }
    }

    private void disconnect() {
        if (link != null) {
            link.close();
            link = null;
        }
    }

    @Override
    public void close() {
        disconnect();
        try {
            resources.shutdown(0, CLOSING_SECONDS, TimeUnit.SECONDS).await(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RedisCommandInterruptedException(e);
        }
    }
}
