package io.intellisense.flink.redis;

import io.intellisense.domain.RedisKeys;
import io.intellisense.flink.flow.ImageOutcome;
import org.apache.flink.streaming.connectors.redis.common.mapper.RedisCommand;
import org.apache.flink.streaming.connectors.redis.common.mapper.RedisCommandDescription;
import org.apache.flink.streaming.connectors.redis.common.mapper.RedisMapper;

/** An outcome as a message to whoever listens for changes. */
final class ChangeMapper implements RedisMapper<ImageOutcome> {

    private static final long serialVersionUID = 1L;

    @Override
    public RedisCommandDescription getCommandDescription() {
        return new RedisCommandDescription(RedisCommand.PUBLISH);
    }

    @Override
    public String getKeyFromData(ImageOutcome outcome) {
        return RedisKeys.CHANGES;
    }

    @Override
    public String getValueFromData(ImageOutcome outcome) {
        return outcome.id();
    }
}
