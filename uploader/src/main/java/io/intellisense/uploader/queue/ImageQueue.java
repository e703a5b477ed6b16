package io.intellisense.uploader.queue;

import io.intellisense.domain.ImageEvent;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.ImageStatus;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Where images are announced to the indexing job, and where it says what became of them. Every call has a deadline. */
public interface ImageQueue {

    /** Announces an event. Where this fails, it may have been announced nevertheless; once more does no harm. */
    void announce(ImageEvent event) throws QueueUnavailableException;

    /** The statuses that are known; others are left out. */
    Map<ImageId, ImageStatus> statuses(Collection<ImageId> ids) throws QueueUnavailableException;

    /** How much there is to do. */
    Backlog backlog() throws QueueUnavailableException;

    /** Dead letters in the order of their entries, after the one named, or from the first where {@code after} is null. */
    List<Letter> letters(String after, int limit) throws QueueUnavailableException;

    /** The last dead letter's entry; empty where there is none. */
    Optional<String> lastLetter() throws QueueUnavailableException;

    void removeLetter(String entry) throws QueueUnavailableException;

    /** Calls back, quickly and from some thread, with the id of every image whose status changes from now on. */
    void onChange(Consumer<ImageId> listener);

    /** Where Redis is, fit to be shown. */
    String address();
}
