package io.intellisense.flink.redis;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers since when Redis does not answer: pauses grow, and the log is told once in a while. Used by one thread. */
final class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final String whoWaits;
    private long began;
    private long told;
    private int failures;

    Outage(String whoWaits) {
        this.whoWaits = whoWaits;
    }

    /** How long to wait before the next attempt. */
    Duration failed(Throwable failure) {
        long now = System.nanoTime();
        if (failures == 0) {
            began = now;
        }
        if (failures == 0 || now - told >= SILENCE.toNanos()) {
            told = now;
            LOG.warn(
                    "{}: Redis does not answer for {} s, trying on: {}",
                    whoWaits,
                    Duration.ofNanos(now - began).toSeconds(),
                    RedisFailure.sentence(failure));
        }
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 10));
        failures++;
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    void ended() {
        if (failures > 0) {
            LOG.info(
                    "{}: Redis answers again after {} s ({} attempts)",
                    whoWaits,
                    Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                    failures);
            failures = 0;
        }
    }
}
