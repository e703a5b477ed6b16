package io.intellisense.uploader.images;

import io.intellisense.domain.ImageId;
import io.intellisense.uploader.announce.Announcer;
import io.intellisense.uploader.queue.QueueUnavailableException;
import io.intellisense.uploader.store.ImageStore;
import io.intellisense.uploader.store.StoredImage;
import io.intellisense.uploader.store.Turns;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Removes an image from the store, and tells the indexing job, which removes it from search. */
@Component
class Deletion {

    private static final Logger LOG = LoggerFactory.getLogger(Deletion.class);

    /** How far a deletion came. */
    enum Outcome {
        /** The indexing job has been told. */
        ANNOUNCED,
        /** The file is out of the store; the job will be told. */
        REMOVED,
        /** There was no such image. */
        UNKNOWN
    }

    private final ImageStore store;
    private final Turns turns;
    private final Announcer announcer;

    Deletion(ImageStore store, Turns turns, Announcer announcer) {
        this.store = store;
        this.turns = turns;
        this.announcer = announcer;
    }

    Outcome delete(ImageId id) throws IOException {
        Optional<StoredImage> image = store.find(id);
        return image.isEmpty() ? Outcome.UNKNOWN : turns.inTurn(image.get().sha256(), () -> delete(image.get()));
    }

    private Outcome delete(StoredImage image) throws IOException {
        if (store.find(image.sha256()).isEmpty()) {
            return Outcome.UNKNOWN; // another request was first
        }
        store.remove(image);
        try {
            announcer.deleted(image);
            return Outcome.ANNOUNCED;
        } catch (QueueUnavailableException e) {
            LOG.debug("{} is deleted and will be announced", image.id(), e);
            return Outcome.REMOVED;
        }
    }
}
