package io.intellisense.api.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** How much each caller may still ask: a bucket of tokens for each, which fills again steadily. */
final class Allowances {

    /** About 20 MB. */
    private static final int MOST_CALLERS = 50_000;

    private final int perMinute;
    private final int burst;
    private final TimeMeter clock;
    private final Cache<String, Bucket> buckets;

    /**
     * @param perMinute how fast a bucket fills
     * @param burst how much is in a full one
     */
    Allowances(int perMinute, int burst, TimeMeter clock) {
        this.perMinute = perMinute;
        this.burst = burst;
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(untilFull().plusMinutes(1))
                .build();
    }

    /** After it a bucket is as good as a new one, so nothing is lost where it is forgotten. */
    private Duration untilFull() {
        return Duration.ofMinutes(1).multipliedBy(burst).dividedBy(perMinute);
    }

    /** Takes one from the caller's bucket; zero where it had one, otherwise how long it takes until it has. */
    Duration ask(String caller) {
        ConsumptionProbe probe = buckets.get(caller, missing -> full()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(clock)
                .build();
    }
}
