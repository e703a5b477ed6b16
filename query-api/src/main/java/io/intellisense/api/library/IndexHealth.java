package io.intellisense.api.library;

import io.intellisense.index.IndexException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready means that the index answers. */
@Component("indexHealthIndicator")
class IndexHealth implements HealthIndicator {

    private final Library library;

    IndexHealth(Library library) {
        this.library = library;
    }

    @Override
    public Health health() {
        try {
            return Health.up().withDetail("images", library.count()).build();
        } catch (IndexException e) {
            return Health.down().withDetail("reason", e.getMessage()).build();
        }
    }
}
