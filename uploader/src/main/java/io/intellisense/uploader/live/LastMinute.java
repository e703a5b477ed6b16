package io.intellisense.uploader.live;

import java.time.Clock;

/** How often something happened within the last minute. */
public final class LastMinute {

    private static final int SECONDS = 60;

    private final Clock clock;
    private final long[] counts = new long[SECONDS];
    private long second;

    public LastMinute(Clock clock) {
        this.clock = clock;
        this.second = now();
    }

    public synchronized void count() {
        advance();
        counts[(int) (second % SECONDS)]++;
    }

    /** On average, with two decimals. */
    public synchronized double perSecond() {
        advance();
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return Math.round(sum * 100.0 / SECONDS) / 100.0;
    }

    /** Forgets the seconds that are a minute old by now. */
    private void advance() {
        long now = now();
        for (long old = Math.max(second + 1, now - SECONDS + 1); old <= now; old++) {
            counts[(int) (old % SECONDS)] = 0;
        }
        second = Math.max(second, now);
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
