package io.intellisense.uploader.queue;

import io.intellisense.domain.RedisAddress;
import io.intellisense.domain.Secret;
import io.intellisense.uploader.UploaderOptions;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects to Redis, which is waited for where it does not answer yet. */
@Configuration(proxyBeanMethods = false)
class QueueConfiguration {

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    @Bean
    @ConditionalOnMissingBean
    ImageQueue queue(UploaderOptions options) {
        UploaderOptions.Redis redis = options.redis();
        RedisAddress address = redis.address().guardedBy(Secret.orNull("REDIS_PASSWORD"));
        RedisClients clients = new RedisClients(address, redis.deadline());
        return new RedisQueue(new RedisLink(clients, BETWEEN_ATTEMPTS), redis.streams(), redis.deadline());
    }
}
