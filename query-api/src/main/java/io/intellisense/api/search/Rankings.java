package io.intellisense.api.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/** Remembers the rankings that people are leafing through. */
@Component
class Rankings {

    /** About 40 MB. */
    private static final long MOST_IMAGES = 200_000;

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Cache<Long, Ranking> recent = Caffeine.newBuilder()
            .maximumWeight(MOST_IMAGES)
            .weigher((Long key, Ranking ranking) -> 1 + ranking.images().size())
            .expireAfterAccess(LONGEST)
            .build();

    /** Remembers one, and says under which number. */
    int begin(int search, Ranking ranking) {
        int walk = ThreadLocalRandom.current().nextInt();
        put(search, walk, ranking);
        return walk;
    }

    void put(int search, int walk, Ranking ranking) {
        recent.put(key(search, walk), ranking);
    }

    /** Null where it is forgotten. */
    Ranking of(Cursor cursor) {
        return recent.getIfPresent(key(cursor.search(), cursor.walk()));
    }

    private static long key(int search, int walk) {
        return (long) search << 32 | Integer.toUnsignedLong(walk);
    }
}
