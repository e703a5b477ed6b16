package io.intellisense.uploader.rejected;

import io.intellisense.domain.ImageId;
import io.intellisense.uploader.announce.Announcer;
import io.intellisense.uploader.queue.ImageQueue;
import io.intellisense.uploader.queue.Letter;
import io.intellisense.uploader.queue.QueueUnavailableException;
import io.intellisense.uploader.store.ImageStore;
import io.intellisense.uploader.store.StoredImage;
import io.intellisense.uploader.store.Turns;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Lists dead letters, and has their images indexed once more. */
@Component
class DeadLetters {

    private static final int PAGE = 500;
    private static final int MOST_LOOKED_AT = 10_000;

    private final ImageQueue queue;
    private final ImageStore store;
    private final Turns turns;
    private final Announcer announcer;

    DeadLetters(ImageQueue queue, ImageStore store, Turns turns, Announcer announcer) {
        this.queue = queue;
        this.store = store;
        this.turns = turns;
        this.announcer = announcer;
    }

    /** What a retry came to. */
    record Retried(int retried, int gone) {}

    /** At most {@code limit} that are wanted; fewer, with a next page, where they lie far apart. */
    RejectedImages list(String after, int limit, Predicate<Letter> wanted) throws QueueUnavailableException {
        List<RejectedImages.Item> found = new ArrayList<>();
        String last = after;
        for (int looked = 0; looked < MOST_LOOKED_AT; looked += PAGE) {
            List<Letter> letters = queue.letters(last, PAGE);
            for (Letter letter : letters) {
                if (found.size() == limit) {
                    return new RejectedImages(found, last);
                }
                if (wanted.test(letter)) {
                    found.add(RejectedImages.Item.of(letter));
                }
                last = letter.entry();
            }
            if (letters.size() < PAGE) {
                return new RejectedImages(found, null);
            }
        }
        return new RejectedImages(found, last);
    }

    /** Announces the images of all wanted letters that are there now, and removes the letters. Later ones are left alone. */
    Retried retry(Predicate<Letter> wanted) throws QueueUnavailableException, IOException {
        Optional<String> end = queue.lastLetter();
        Set<ImageId> announced = new HashSet<>();
        int gone = 0;
        String last = null;
        while (end.isPresent() && !end.get().equals(last)) {
            List<Letter> letters = queue.letters(last, PAGE);
            for (Letter letter : letters) {
                last = letter.entry();
                if (wanted.test(letter) && !retry(letter, announced)) {
                    gone++;
                }
                if (last.equals(end.get())) {
                    break;
                }
            }
            if (letters.isEmpty()) {
                break;
            }
        }
        return new Retried(announced.size(), gone);
    }

    /** False where the image is gone. The letter goes last: where this is interrupted, it is still there. */
    private boolean retry(Letter letter, Set<ImageId> announced) throws QueueUnavailableException, IOException {
        ImageId id = letter.content().id();
        boolean there = id != null
                && (announced.contains(id) || announce(id, letter.content().fileName()));
        if (there) {
            announced.add(id);
        }
        queue.removeLetter(letter.entry());
        return there;
    }

    private boolean announce(ImageId id, String fileName) throws QueueUnavailableException, IOException {
        Optional<StoredImage> image = store.find(id);
        return image.isPresent()
                && turns.inTurn(image.get().sha256(), () -> {
                    if (store.find(id).isEmpty()) {
                        return false;
                    }
                    announcer.added(image.get(), fileName);
                    return true;
                });
    }
}
