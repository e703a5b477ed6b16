package io.intellisense.uploader.queue;

import io.intellisense.domain.DeadLetter;
import io.intellisense.domain.ImageEvent;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.ImageStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The queue in memory, which can be made to be away. */
public final class MemoryQueue implements ImageQueue {

    private final List<ImageEvent> events = new ArrayList<>();
    private final Map<ImageId, ImageStatus> statuses = new LinkedHashMap<>();
    private final List<Letter> letters = new ArrayList<>();
    private final List<Consumer<ImageId>> listeners = new ArrayList<>();
    private boolean away;
    private int lettersWritten;

    /** From now on nothing is announced, or everything is again. */
    public synchronized void away(boolean nowAway) {
        away = nowAway;
    }

    public synchronized List<ImageEvent> events() {
        return List.copyOf(events);
    }

    /** What the indexing job would say of an image. */
    public synchronized void outcome(ImageId id, ImageStatus status) {
        statuses.put(id, status);
        listeners.forEach(listener -> listener.accept(id));
    }

    public synchronized String addLetter(DeadLetter letter) {
        String entry = "1700000000000-" + lettersWritten++;
        letters.add(new Letter(entry, letter));
        return entry;
    }

    @Override
    public synchronized void announce(ImageEvent event) throws QueueUnavailableException {
        requireHere();
        statuses.put(event.id(), new ImageStatus(ImageStatus.State.RECEIVED, event.at(), null, null));
        events.add(event);
        listeners.forEach(listener -> listener.accept(event.id()));
    }

    @Override
    public synchronized Map<ImageId, ImageStatus> statuses(Collection<ImageId> ids) throws QueueUnavailableException {
        requireHere();
        Map<ImageId, ImageStatus> found = new LinkedHashMap<>(statuses);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public synchronized Backlog backlog() throws QueueUnavailableException {
        requireHere();
        return new Backlog(events.size(), 0, letters.size());
    }

    @Override
    public synchronized List<Letter> letters(String after, int limit) throws QueueUnavailableException {
        requireHere();
        return letters.stream()
                .filter(letter -> after == null || number(letter.entry()) > number(after))
                .limit(limit)
                .toList();
    }

    private static int number(String entry) {
        return Integer.parseInt(entry.substring(entry.indexOf('-') + 1));
    }

    @Override
    public synchronized Optional<String> lastLetter() throws QueueUnavailableException {
        requireHere();
        return letters.isEmpty()
                ? Optional.empty()
                : Optional.of(letters.get(letters.size() - 1).entry());
    }

    @Override
    public synchronized void removeLetter(String entry) throws QueueUnavailableException {
        requireHere();
        letters.removeIf(letter -> letter.entry().equals(entry));
    }

    @Override
    public synchronized void onChange(Consumer<ImageId> listener) {
        listeners.add(listener);
    }

    @Override
    public String address() {
        return "memory";
    }

    private void requireHere() throws QueueUnavailableException {
        if (away) {
            throw new QueueUnavailableException(
                    "Redis at memory does not answer; check that it is running there.", null);
        }
    }
}
