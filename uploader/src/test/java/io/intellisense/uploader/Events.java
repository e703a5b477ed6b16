package io.intellisense.uploader;

import io.intellisense.domain.ImageEvent;
import io.intellisense.domain.RedisKeys;
import io.intellisense.uploader.queue.RedisProcess;
import io.lettuce.core.Range;
import java.util.List;

/** What was announced on a real Redis. */
public final class Events {

    private Events() {}

    public static List<ImageEvent> of(RedisProcess redis) {
        return redis.commands().xrange(RedisKeys.EVENTS, Range.unbounded()).stream()
                .map(message -> ImageEvent.ofFields(message.getBody()))
                .toList();
    }

    /** Of one image. */
    public static List<ImageEvent> of(RedisProcess redis, String id) {
        return of(redis).stream().filter(event -> event.id().value().equals(id)).toList();
    }
}
