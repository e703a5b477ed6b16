package io.intellisense.flink.flow;

import io.intellisense.domain.ImageEvent;
import io.intellisense.domain.RejectReason;
import java.util.Objects;

/**
 * An entry of the event stream.
 *
 * @param event null where the entry holds none that can be used
 * @param problem why not; else null
 * @param message a sentence for a person; null where there is no problem
 */
public record ImageAnnounced(ImageEvent event, Announcement announcement, RejectReason problem, String message) {

    public ImageAnnounced {
        Objects.requireNonNull(announcement, "announcement");
        if ((event == null) != (problem != null)) {
            throw new IllegalArgumentException("An entry holds either an event or a problem");
        }
    }

    /** What belongs together: the events of one image; entries without an image belong to nothing. */
    public String key() {
        return event == null ? announcement.entry() : event.id().value();
    }
}
