package io.intellisense.flink.account;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * The ids of images that passed lately, so that a twin is noticed which was looked up before the first one reached the index.
 *
 * <p>How long is lately? An image that passed before the barrier of checkpoint n is in the index once n has completed. A twin that
 * was looked up before that moment, and so was not found, arrives ahead of the barrier of the next checkpoint, because every step
 * empties itself before it passes a barrier on, and that checkpoint begins only after n has ended. So an id is needed until the
 * first checkpoint after n has completed, and two generations of ids suffice: those that the last completed checkpoint covers, and
 * those after it.
 */
final class RecentIds {

    private record Generation(long checkpoint, Set<String> ids) {}

    private final Deque<Generation> sealed = new ArrayDeque<>();
    private Set<String> open = new HashSet<>();
    private long lastCompleted = Long.MIN_VALUE;

    /** Notes an id; false where it passed lately already. */
    boolean add(String id) {
        for (Generation generation : sealed) {
            if (generation.ids().contains(id)) {
                return false;
            }
        }
        return open.add(id);
    }

    /** What passed so far lies before this checkpoint's barrier. */
    void seal(long checkpoint) {
        sealed.addLast(new Generation(checkpoint, open));
        open = new HashSet<>();
    }

    /** Forgets what an earlier completed checkpoint covered. */
    void completed(long checkpoint) {
        while (!sealed.isEmpty() && sealed.peekFirst().checkpoint() <= lastCompleted) {
            sealed.removeFirst();
        }
        lastCompleted = checkpoint;
    }

    int size() {
        return open.size()
                + sealed.stream()
                        .mapToInt(generation -> generation.ids().size())
                        .sum();
    }
}
