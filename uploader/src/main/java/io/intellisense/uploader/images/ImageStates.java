package io.intellisense.uploader.images;

import io.intellisense.domain.ImageId;
import io.intellisense.domain.ImageStatus;
import io.intellisense.uploader.queue.ImageQueue;
import io.intellisense.uploader.queue.QueueUnavailableException;
import io.intellisense.uploader.store.ImageStore;
import io.intellisense.uploader.store.StoredImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds out how far images are. */
@Component
public class ImageStates {

    private static final Logger LOG = LoggerFactory.getLogger(ImageStates.class);

    private final ImageStore store;
    private final ImageQueue queue;

    ImageStates(ImageStore store, ImageQueue queue) {
        this.store = store;
        this.queue = queue;
    }

    /** Of an image in the store: just stored where it waits to be announced, or where its status is not kept any more. */
    public ImageState of(StoredImage image) {
        return store.unannounced().contains(image.sha256())
                ? ImageState.stored(image)
                : status(image.id())
                        .map(status -> ImageState.of(image.id(), status))
                        .orElse(ImageState.stored(image));
    }

    /** Empty where the image is not in the store and has no status that is known. */
    public Optional<ImageState> find(ImageId id) throws IOException {
        Optional<StoredImage> image = store.find(id);
        return image.isPresent() ? image.map(this::of) : status(id).map(status -> ImageState.of(id, status));
    }

    private Optional<ImageStatus> status(ImageId id) {
        try {
            return Optional.ofNullable(queue.statuses(List.of(id)).get(id));
        } catch (QueueUnavailableException e) {
            LOG.debug("The status of {} is not known now", id, e);
            return Optional.empty();
        }
    }
}
