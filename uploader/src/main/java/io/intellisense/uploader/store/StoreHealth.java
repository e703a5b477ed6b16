package io.intellisense.uploader.store;

import java.io.IOException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready means that an image could be stored. */
@Component("storeHealthIndicator")
class StoreHealth implements HealthIndicator {

    private final ImageStore store;

    StoreHealth(ImageStore store) {
        this.store = store;
    }

    @Override
    public Health health() {
        try {
            store.probe();
            return Health.up().build();
        } catch (IOException e) {
            return Health.down().withDetail("reason", e.toString()).build();
        }
    }
}
