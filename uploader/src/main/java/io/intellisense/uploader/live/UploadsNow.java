package io.intellisense.uploader.live;

import io.intellisense.uploader.queue.Backlog;
import io.intellisense.uploader.queue.ImageQueue;
import io.intellisense.uploader.queue.QueueUnavailableException;
import io.intellisense.uploader.store.ImageStore;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Looks how it stands with the uploads; knows something even where Redis is away. */
@Component
class UploadsNow {

    private final ImageStore store;
    private final ImageQueue queue;
    private final LastMinute received;
    private final Changes changes;

    UploadsNow(ImageStore store, ImageQueue queue, LastMinute received, Changes changes) {
        this.store = store;
        this.queue = queue;
        this.received = received;
        this.changes = changes;
    }

    Uploads look() {
        try {
            return with(queue.backlog(), null);
        } catch (QueueUnavailableException e) {
            return with(null, e.getMessage());
        }
    }

    private Uploads with(Backlog backlog, String problem) {
        OptionalLong stored = store.images();
        return new Uploads(
                stored.isPresent() ? stored.getAsLong() : null,
                store.unannounced().count(),
                backlog == null ? null : backlog.waiting(),
                backlog == null ? null : backlog.pending(),
                backlog == null ? null : backlog.rejected(),
                received.perSecond(),
                changes.indexedPerSecond(),
                new Uploads.Redis(queue.address(), problem == null, problem));
    }
}
