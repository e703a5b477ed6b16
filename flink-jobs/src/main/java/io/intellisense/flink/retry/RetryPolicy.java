package io.intellisense.flink.retry;

import java.io.Serializable;
import java.time.Duration;

/**
 * How long to bear with a service that does not answer.
 *
 * @param firstPause before the second attempt; every later pause is twice the one before
 * @param longestPause where the doubling ends
 * @param patience from the first attempt on; no attempt begins later
 */
public record RetryPolicy(Duration firstPause, Duration longestPause, Duration patience) implements Serializable {

    /** Outlasts the restart of a database, and no more. */
    public static final RetryPolicy DEFAULT =
            new RetryPolicy(Duration.ofMillis(200), Duration.ofSeconds(10), Duration.ofMinutes(2));

    public RetryPolicy {
        if (firstPause.isNegative() || firstPause.isZero() || longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException(
                    "Pauses must grow from more than nothing, but were: " + firstPause + " to " + longestPause);
        }
    }

    /** @param failures attempts that failed so far, at least one */
    public Duration pauseAfter(int failures) {
        Duration doubled = firstPause.multipliedBy(1L << Math.min(failures - 1, 20));
        return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
    }

    /** Whether another attempt would begin too late. */
    public boolean isExhausted(int failures, Duration elapsed) {
        return elapsed.plus(pauseAfter(failures)).compareTo(patience) > 0;
    }
}
