package io.intellisense.flink.redis;

import io.intellisense.domain.ImageId;
import io.intellisense.domain.ImageStatus;
import io.intellisense.domain.RedisKeys;
import io.intellisense.flink.flow.ImageOutcome;
import io.lettuce.core.RedisCommandInterruptedException;

/** Tells outcomes over TLS, which Bahir's connector does not speak. */
final class LettuceCommands implements OutcomeCommands {

    private final KeptLink kept;

    LettuceCommands(RedisAccess access) {
        this.kept = new KeptLink(access);
    }

    @Override
    public void send(ImageOutcome outcome) {
        kept.use(link -> {
            String key = RedisKeys.status(new ImageId(outcome.id()));
            link.await(link.commands().hset(key, ImageStatus.OUTCOME, outcome.outcome()));
            link.await(link.commands().expire(key, ImageStatus.KEPT_SECONDS));
            link.await(link.commands().publish(RedisKeys.CHANGES, outcome.id()));
        });
    }

    @Override
    public void close() {
        try {
            kept.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RedisCommandInterruptedException(e);
        }
    }
}
