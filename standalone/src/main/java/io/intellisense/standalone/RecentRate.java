package io.intellisense.standalone;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How fast a count grows: over the last half minute, or since the last look where that is longer ago. */
final class RecentRate {

    private static final long WINDOW = Duration.ofSeconds(30).toNanos();

    private record Look(long count, long nanos) {}

    private final Deque<Look> looks = new ArrayDeque<>();

    /** The count is 0 then. */
    RecentRate(long nanos) {
        looks.add(new Look(0, nanos));
    }

    /** Per second; 0 where no time has passed. */
    double perSecond(long count, long nanos) {
        while (looks.size() > 1 && isOld(second(), nanos)) {
            looks.removeFirst();
        }
        Look since = looks.getFirst();
        looks.add(new Look(count, nanos));
        double seconds = (nanos - since.nanos()) / 1e9;
        return seconds <= 0 ? 0 : Math.max(0, count - since.count()) / seconds;
    }

    private Look second() {
        return looks.stream().skip(1).findFirst().orElseThrow();
    }

    private static boolean isOld(Look look, long nanos) {
        return nanos - look.nanos() >= WINDOW;
    }
}
