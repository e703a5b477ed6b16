package io.intellisense.uploader.live;

import io.intellisense.domain.ImageId;
import io.intellisense.domain.ImageStatus;
import io.intellisense.uploader.images.ImageState;
import io.intellisense.uploader.queue.ImageQueue;
import io.intellisense.uploader.queue.QueueUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the status of every image that has changed, and passes it on. Of an image that changes faster than it can be read, the
 * latest status is passed on; beyond a bound the changes of further images are left out.
 */
final class Changes {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    private static final int MOST_WAITING = 10_000;
    private static final int BATCH = 200;

    private final ImageQueue queue;
    private final LastMinute indexed;
    private final List<Consumer<ImageState>> followers = new CopyOnWriteArrayList<>();
    private final Set<ImageId> waiting = new LinkedHashSet<>();

    Changes(ImageQueue queue, Clock clock) {
        this.queue = queue;
        this.indexed = new LastMinute(clock);
        queue.onChange(this::note);
    }

    double indexedPerSecond() {
        return indexed.perSecond();
    }

    void follow(Consumer<ImageState> follower) {
        followers.add(follower);
    }

    private void note(ImageId id) {
        synchronized (waiting) {
            if (waiting.size() < MOST_WAITING) {
                waiting.add(id);
                waiting.notifyAll();
            }
        }
    }

    /** Passes on what has changed, waiting for it for a while. */
    void passOn(Duration longestWait) {
        List<ImageId> changed = take(longestWait);
        if (changed.isEmpty()) {
            return;
        }
        try {
            queue.statuses(changed).forEach(this::passOn);
        } catch (QueueUnavailableException e) {
            LOG.debug("{} changes are not told", changed.size(), e);
        }
    }

    private void passOn(ImageId id, ImageStatus status) {
        if (status.state() == ImageStatus.State.INDEXED) {
            indexed.count();
        }
        ImageState state = ImageState.of(id, status);
        followers.forEach(follower -> follower.accept(state));
    }

    private List<ImageId> take(Duration longestWait) {
        synchronized (waiting) {
            if (waiting.isEmpty()) {
                try {
                    waiting.wait(longestWait.toMillis());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            List<ImageId> taken = new ArrayList<>(waiting.stream().limit(BATCH).toList());
            taken.forEach(waiting::remove);
            return taken;
        }
    }
}
