package io.intellisense.uploader.live;

import io.intellisense.uploader.queue.ImageQueue;
import io.intellisense.uploader.schedule.Regularly;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What runs beside the requests, to tell of changes. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration BETWEEN_COMMENTS = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    @Bean
    LastMinute received(Clock clock) {
        return new LastMinute(clock);
    }

    @Bean
    Changes changes(ImageQueue queue, EventClients clients, Frames frames, Clock clock) {
        Changes changes = new Changes(queue, clock);
        changes.follow(state -> {
            if (!clients.isEmpty()) {
                clients.send(frames.of(state));
            }
        });
        return changes;
    }

    @Bean
    Regularly passingOn(Changes changes) {
        return new Regularly("changes", AT_ONCE, () -> changes.passOn(LONGEST_WAIT));
    }

    @Bean
    Regularly looking(StatusNews news) {
        return new Regularly("status-news", BETWEEN_LOOKS, news::look);
    }

    @Bean
    Regularly commenting(EventClients clients, Frames frames) {
        return new Regularly("event-comments", BETWEEN_COMMENTS, () -> clients.send(frames.comment()));
    }
}
