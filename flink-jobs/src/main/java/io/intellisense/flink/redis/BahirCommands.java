package io.intellisense.flink.redis;

import io.intellisense.flink.flow.ImageOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.streaming.connectors.redis.common.config.FlinkJedisConfigBase;
import org.apache.flink.streaming.connectors.redis.common.container.RedisCommandsContainer;
import org.apache.flink.streaming.connectors.redis.common.container.RedisCommandsContainerBuilder;
import org.apache.flink.streaming.connectors.redis.common.mapper.RedisCommandDescription;
import org.apache.flink.streaming.connectors.redis.common.mapper.RedisMapper;

/** Sends what mappers describe through Bahir's command container; after a failure it opens a new one. */
final class BahirCommands implements OutcomeCommands {

    private static final RedisMapper<ImageOutcome> STATUS = new StatusMapper();
    private static final RedisMapper<ImageOutcome> CHANGE = new ChangeMapper();

    private final FlinkJedisConfigBase config;
    private RedisCommandsContainer container;

    BahirCommands(FlinkJedisConfigBase config) {
        this.config = config;
    }

    @Override
    public void send(ImageOutcome outcome) {
        send(STATUS, outcome);
        send(CHANGE, outcome);
    }

    private <T> void send(RedisMapper<T> mapper, T value) {
        try {
            dispatch(mapper, value, container());
        } catch (RuntimeException e) {
            discard(e);
            throw e;
        }
    }

    private static <T> void dispatch(RedisMapper<T> mapper, T value, RedisCommandsContainer container) {
        RedisCommandDescription command = mapper.getCommandDescription();
        String key = mapper.getKeyFromData(value);
        String text = mapper.getValueFromData(value);
        switch (command.getCommand()) {
            case HSET ->
                container.hset(
                        mapper.getAdditionalKey(value).orElse(command.getAdditionalKey()),
                        key,
                        text,
                        mapper.getAdditionalTTL(value).orElse(command.getAdditionalTTL()));
            case PUBLISH -> container.publish(key, text);
            default -> throw new IllegalArgumentException("Nobody here sends " + command.getCommand());
        }
    }

    private RedisCommandsContainer container() {
        if (container == null) {
            RedisCommandsContainer opened = RedisCommandsContainerBuilder.build(config);
            try {
                opened.open();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            container = opened;
        }
        return container;
    }

    private void discard(RuntimeException failure) {
        try {
            close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        RedisCommandsContainer closed = container;
        container = null;
        if (closed != null) {
            try {
                closed.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
