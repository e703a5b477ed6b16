package io.intellisense.uploader.announce;

import io.intellisense.uploader.queue.ImageQueue;
import io.intellisense.uploader.queue.QueueUnavailableException;
import io.intellisense.uploader.store.ImageStore;
import io.intellisense.uploader.store.StoredImage;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Announces what happened to an image, and notes in the store that this has been done. Callers hold the image's turn. */
@Component
public class Announcer {

    private final ImageStore store;
    private final ImageQueue queue;
    private final Clock clock;

    Announcer(ImageStore store, ImageQueue queue, Clock clock) {
        this.store = store;
        this.queue = queue;
        this.clock = clock;
    }

    /** Announces an image that was stored. Where this fails, it stays among the unannounced ones. */
    public void added(StoredImage image) throws QueueUnavailableException, IOException {
        added(image, store.unannounced().fileName(image.sha256()));
    }

    /** As above, an image that may have been announced before. @param fileName null where it is not known */
    public void added(StoredImage image, String fileName) throws QueueUnavailableException, IOException {
        queue.announce(
                image.added(clock.instant().truncatedTo(ChronoUnit.MILLIS)).withFileName(fileName));
        store.unannounced().remove(image.sha256());
    }

    /** Where this fails, the image stays among the removed ones. */
    public void deleted(StoredImage image) throws QueueUnavailableException, IOException {
        queue.announce(image.deleted(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        store.forget(image);
    }
}
