package io.intellisense.flink.event;

import io.intellisense.domain.ImageEvent;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.RejectReason;
import io.intellisense.flink.flow.Announcement;
import io.intellisense.flink.flow.ImageAnnounced;
import io.intellisense.flink.redis.EntryReader;
import io.intellisense.flink.redis.StreamEntry;
import io.intellisense.flink.redis.UnreadableEntryException;

/** Reads image events from stream entries; one that makes no sense becomes a refusal, so that nothing vanishes unseen. */
public final class ReadEvents implements EntryReader<ImageAnnounced> {

    private static final long serialVersionUID = 1L;

    @Override
    public ImageAnnounced read(StreamEntry entry) throws UnreadableEntryException {
        if (entry.lost()) {
            throw new UnreadableEntryException(
                    "The event was trimmed from its stream before it was read; upload the picture again");
        }
        try {
            ImageEvent event = ImageEvent.ofFields(entry.fields());
            return new ImageAnnounced(event, announcement(event.id(), event.fileName(), entry), null, null);
        } catch (IllegalArgumentException e) {
            throw new UnreadableEntryException("The event makes no sense: " + e.getMessage(), e);
        }
    }

    @Override
    public ImageAnnounced unreadable(StreamEntry entry, String why) {
        return new ImageAnnounced(null, announcement(null, null, entry), RejectReason.EVENT_LOST, why);
    }

    private static Announcement announcement(ImageId imageOrNull, String nameOrNull, StreamEntry entry) {
        return new Announcement(imageOrNull, entry.name(), entry.id().version(), entry.deliveries(), nameOrNull);
    }
}
