package io.intellisense.flink.event;

import io.intellisense.domain.ImageEvent;
import io.intellisense.domain.RejectReason;
import io.intellisense.flink.flow.Announcement;
import io.intellisense.flink.flow.ImageAnnounced;
import io.intellisense.flink.redis.EntryReader;
import io.intellisense.flink.redis.StreamEntry;

/** Reads image events from stream entries; one that makes no sense becomes a refusal, so that nothing vanishes unseen. */
public final class ReadEvents implements EntryReader<ImageAnnounced> {

    private static final long serialVersionUID = 1L;

    @Override
    public ImageAnnounced read(StreamEntry entry) {
        if (entry.isLost()) {
            return unusable(
                    entry, "The event was trimmed from its stream before it was read; upload the picture again");
        }
        try {
            ImageEvent event = ImageEvent.ofFields(entry.fields());
            return new ImageAnnounced(event, announcement(event, entry), null, null);
        } catch (IllegalArgumentException e) {
            return unusable(entry, "The event makes no sense: " + e.getMessage());
        }
    }

    private static ImageAnnounced unusable(StreamEntry entry, String message) {
        return new ImageAnnounced(null, announcement(null, entry), RejectReason.EVENT_LOST, message);
    }

    private static Announcement announcement(ImageEvent eventOrNull, StreamEntry entry) {
        return new Announcement(
                eventOrNull == null ? null : eventOrNull.id(),
                entry.stream() + " " + entry.id(),
                entry.id().version(),
                entry.deliveries());
    }
}
