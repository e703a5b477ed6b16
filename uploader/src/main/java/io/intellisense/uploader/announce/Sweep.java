package io.intellisense.uploader.announce;

import io.intellisense.domain.Sha256;
import io.intellisense.uploader.queue.QueueUnavailableException;
import io.intellisense.uploader.store.ImageStore;
import io.intellisense.uploader.store.StoredImage;
import io.intellisense.uploader.store.Turns;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Completes what was interrupted: images stored or removed that Redis was not told of, because one of the two was away. */
@Component
class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final ImageStore store;
    private final Turns turns;
    private final Announcer announcer;
    private boolean away;

    Sweep(ImageStore store, Turns turns, Announcer announcer) {
        this.store = store;
        this.turns = turns;
        this.announcer = announcer;
    }

    /** Does all there is to do, or stops where Redis does not answer. */
    void round() {
        try {
            int done = removals() + additions();
            if (done > 0) {
                LOG.info("Announced what was left over: {} images", done);
            }
            away = false;
        } catch (QueueUnavailableException e) {
            if (!away) {
                LOG.warn("{} Until then images are stored, and announced afterwards.", e.getMessage());
            }
            away = true;
        } catch (IOException e) {
            LOG.error("The store cannot be swept; this is tried again", e);
        }
    }

    private int removals() throws IOException, QueueUnavailableException {
        int done = 0;
        for (StoredImage removed : store.removed()) {
            done += turn(removed.sha256(), () -> {
                if (!store.isRemoved(removed)) {
                    return false; // whoever removed it has done it meanwhile
                }
                if (store.find(removed.sha256()).isPresent()) {
                    store.forget(removed); // it was added again, and that is what counts
                    return false;
                }
                announcer.deleted(removed);
                return true;
            });
        }
        return done;
    }

    private int additions() throws IOException, QueueUnavailableException {
        int done = 0;
        for (Sha256 sha256 : store.unannounced().list()) {
            done += turn(sha256, () -> {
                Optional<StoredImage> image = store.find(sha256);
                if (image.isEmpty()) {
                    store.unannounced().remove(sha256); // it ended before the image got its name
                    return false;
                }
                if (!store.unannounced().contains(sha256)) {
                    return false; // its upload has done it meanwhile
                }
                announcer.added(image.get());
                return true;
            });
        }
        return done;
    }

    /** @param work true where something was announced */
    private int turn(Sha256 sha256, Turns.Work<Boolean, QueueUnavailableException> work)
            throws IOException, QueueUnavailableException {
        return turns.inTurn(sha256, work) ? 1 : 0;
    }
}
