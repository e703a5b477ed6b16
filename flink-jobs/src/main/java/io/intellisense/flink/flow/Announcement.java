package io.intellisense.flink.flow;

import io.intellisense.domain.ImageId;
import java.util.Objects;

/**
 * The event by which the job learnt of an image; images of a folder have none.
 *
 * @param image the image that was announced; null where the event made no sense
 * @param entry stream and id of the event's entry
 * @param version the later of two events of one image has the greater version
 * @param attempts how often the event was handed out, this time included
 */
public record Announcement(ImageId image, String entry, long version, int attempts) {

    public Announcement {
        Objects.requireNonNull(entry, "entry");
    }
}
