package io.intellisense.flink.switching;

import java.time.Duration;

/**
 * Leaves the machine to others most of the time, or for some of it.
 *
 * @param share of its time that a thread works; the rest it sleeps
 * @param perSecond images of all threads together, at most; 0 where only the share counts
 */
public record Throttle(double share, double perSecond) {

    public static final Throttle NONE = new Throttle(1, 0);

    public Throttle {
        if (!(share > 0 && share <= 1) || !(perSecond >= 0)) {
            throw new IllegalArgumentException("A share is above 0 and at most 1, images a second are not negative,"
                    + " but were: " + share + ", " + perSecond);
        }
    }

    /** How long a thread pauses after some work. */
    Duration pauseAfter(Duration worked, int images, int threads) {
        double forShare = worked.toNanos() / share - worked.toNanos();
        double forRate = perSecond == 0 ? 0 : images * threads / perSecond * 1e9 - worked.toNanos();
        return Duration.ofNanos((long) Math.max(0, Math.max(forShare, forRate)));
    }
}
