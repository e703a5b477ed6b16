package io.intellisense.reliability;

import io.intellisense.domain.DeadLetter;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.RedisAddress;
import io.intellisense.domain.RedisKeys;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.ImageFilter;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.ScrollPage;
import io.intellisense.index.StoredImage;
import io.intellisense.index.VectorIndex;
import io.lettuce.core.Range;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.api.StatefulRedisConnection;
import java.util.ArrayList;
import java.util.List;

/** What the index and Redis hold once everything has come to rest. */
final class Books {

    private final RedisAddress redis;
    private final IndexAddress index;

    Books(Services services) {
        this.redis = services.redisAddress();
        this.index = services.indexAddress();
    }

    List<StoredImage> images() {
        List<StoredImage> images = new ArrayList<>();
        CollectionSpec spec = VectorIndex.current(index).orElseThrow();
        try (VectorIndex vectors = VectorIndex.open(index, spec)) {
            ScrollPage page = vectors.scroll(ImageFilter.ALL, null, 1_000);
            images.addAll(page.images());
            while (page.next() != null) {
                page = vectors.scroll(ImageFilter.ALL, page.next(), 1_000);
                images.addAll(page.images());
            }
        }
        return images;
    }

    List<DeadLetter> deadLetters() {
        try (RedisClient client = client();
                StatefulRedisConnection<String, String> connection = client.connect()) {
            return connection.sync().xrange(RedisKeys.REJECTED, Range.unbounded()).stream()
                    .map(StreamMessage::getBody)
                    .map(DeadLetter::ofFields)
                    .toList();
        }
    }

    List<ImageId> deadLetterIds() {
        return deadLetters().stream().map(DeadLetter::id).toList();
    }

    /** Events that were not acknowledged: waiting or pending. */
    long unfinishedEvents() {
        try (RedisClient client = client();
                StatefulRedisConnection<String, String> connection = client.connect()) {
            return connection.sync().xlen(RedisKeys.EVENTS)
                    + connection
                            .sync()
                            .xpending(RedisKeys.EVENTS, RedisKeys.INDEXERS)
                            .getCount();
        }
    }

    private RedisClient client() {
        RedisAddress.Node node = redis.nodes().get(0);
        return RedisClient.create(RedisURI.create(node.host(), node.port()));
    }
}
