package io.intellisense.flink.redis;

import io.intellisense.domain.ImageId;
import io.intellisense.domain.ImageStatus;
import io.intellisense.domain.RedisKeys;
import io.intellisense.flink.flow.ImageOutcome;
import java.util.Optional;
import org.apache.flink.streaming.connectors.redis.common.mapper.RedisCommand;
import org.apache.flink.streaming.connectors.redis.common.mapper.RedisCommandDescription;
import org.apache.flink.streaming.connectors.redis.common.mapper.RedisMapper;

/** An outcome as a field of the image's status. */
final class StatusMapper implements RedisMapper<ImageOutcome> {

    private static final long serialVersionUID = 1L;

    /** The connector wants a default for the key, which differs for each image. */
    private static final String NO_KEY = "images:status";

    @Override
    public RedisCommandDescription getCommandDescription() {
        return new RedisCommandDescription(RedisCommand.HSET, NO_KEY, ImageStatus.KEPT_SECONDS);
    }

    @Override
    public Optional<String> getAdditionalKey(ImageOutcome outcome) {
        return Optional.of(RedisKeys.status(new ImageId(outcome.id())));
    }

    @Override
    public String getKeyFromData(ImageOutcome outcome) {
        return ImageStatus.OUTCOME;
    }

    @Override
    public String getValueFromData(ImageOutcome outcome) {
        return outcome.outcome();
    }
}
