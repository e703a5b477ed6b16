package io.intellisense.flink.read;

import java.util.HashMap;
import java.util.Map;

/** Space for bytes that several works share; whoever is next always gets in, so that nobody waits for those behind him. */
final class SharedRoom {

    private final long bytes;
    private final Map<Long, Long> taken = new HashMap<>();
    private long inUse;
    private long next;

    SharedRoom(long bytes) {
        this.bytes = bytes;
    }

    /** @param number of the work, from 0 */
    synchronized void take(long wanted, long number) throws InterruptedException {
        while (number != next && inUse + wanted > bytes) {
            wait();
        }
        taken.put(number, wanted);
        inUse += wanted;
    }

    /** The next work's result was taken; the one behind it is next. */
    synchronized void giveBackNext() {
        Long given = taken.remove(next++);
        inUse -= given == null ? 0 : given;
        notifyAll();
    }
}
