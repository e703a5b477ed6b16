package io.intellisense.uploader.queue;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells whether Redis answers. Where it does not, this service works nevertheless: what is stored meanwhile is announced later. */
@Component("redisHealthIndicator")
class QueueHealth implements HealthIndicator {

    private final ImageQueue queue;

    QueueHealth(ImageQueue queue) {
        this.queue = queue;
    }

    @Override
    public Health health() {
        try {
            return Health.up().withDetail("waiting", queue.backlog().waiting()).build();
        } catch (QueueUnavailableException e) {
            return Health.unknown().withDetail("reason", e.getMessage()).build();
        }
    }
}
