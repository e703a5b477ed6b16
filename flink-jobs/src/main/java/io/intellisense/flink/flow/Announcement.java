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
 * @param fileName the name that the file had where it came from; null where that is not known
 */
public record Announcement(ImageId image, String entry, long version, int attempts, String fileName) {

    public Announcement {
        Objects.requireNonNull(entry, "entry");
    }

    /** Of an image of which no name is known. */
    public Announcement(ImageId image, String entry, long version, int attempts) {
        this(image, entry, version, attempts, null);
    }
}
