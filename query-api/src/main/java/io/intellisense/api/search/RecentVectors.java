package io.intellisense.api.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.limits.UnderWay;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/** Remembers the vectors of what was asked for lately; callers who ask for the same at the same time wait for one embedding. */
final class RecentVectors<K> {

    private final Cache<K, float[]> recent;
    private final UnderWay<K, float[]> underWay;
    private final Timer remembering;

    /** @param vector shared; not to be written to */
    record Found(float[] vector, boolean cached) {}

    /** @param remembering is told of what was remembered */
    RecentVectors(int most, Timer remembering, QueryApiOptions.Limits limits) {
        this.recent = Caffeine.newBuilder().maximumSize(most).build();
        this.underWay = new UnderWay<>(
                limits.longestWait().multipliedBy(2),
                "What others ask for as well takes long just now; ask again in a few seconds.");
        this.remembering = remembering;
    }

    Found of(K key, Supplier<float[]> embed) {
        Timer.Sample watch = Timer.start();
        float[] known = recent.getIfPresent(key);
        if (known == null) {
            return new Found(underWay.once(key, () -> embedAndRemember(key, embed)), false);
        }
        watch.stop(remembering);
        return new Found(known, true);
    }

    /** Whoever came just before may have done it meanwhile. */
    private float[] embedAndRemember(K key, Supplier<float[]> embed) {
        float[] known = recent.getIfPresent(key);
        if (known == null) {
            known = embed.get();
            recent.put(key, known);
        }
        return known;
    }
}
