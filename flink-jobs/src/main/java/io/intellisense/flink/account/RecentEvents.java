package io.intellisense.flink.account;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * What happened to images lately: so that a twin is noticed which was looked up before the first one reached the index, and an event
 * that was overtaken by a later one of the same image.
 *
 * <p>How long is lately? An image that passed before the barrier of checkpoint n is in the index once n has completed. A twin that
 * was looked up before that moment, and so was not found, arrives ahead of the barrier of the next checkpoint, because every step
 * empties itself before it passes a barrier on, and that checkpoint begins only after n has ended. So an image is remembered until
 * the first checkpoint after n has completed, and two generations suffice: those that the last completed checkpoint covers, and
 * those after it. Events overtake each other only between two barriers, for the same reason.
 */
final class RecentEvents {

    /** The last of an image's events. */
    record Event(long version, boolean deleted) {}

    private record Generation(long checkpoint, Map<String, Event> events) {}

    private final Deque<Generation> sealed = new ArrayDeque<>();
    private Map<String, Event> open = new HashMap<>();
    private long lastCompleted = Long.MIN_VALUE;

    /** Null where nothing happened to the image lately. */
    Event last(String id) {
        Event event = open.get(id);
        Iterator<Generation> older = sealed.descendingIterator();
        while (event == null && older.hasNext()) {
            event = older.next().events().get(id);
        }
        return event;
    }

    void note(String id, Event event) {
        open.put(id, event);
    }

    /** What passed so far lies before this checkpoint's barrier. */
    void seal(long checkpoint) {
        sealed.addLast(new Generation(checkpoint, open));
        open = new HashMap<>();
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
                        .mapToInt(generation -> generation.events().size())
                        .sum();
    }
}
