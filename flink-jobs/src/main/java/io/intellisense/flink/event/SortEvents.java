package io.intellisense.flink.event;

import io.intellisense.domain.ImageEvent;
import io.intellisense.domain.ImageEvent.Kind;
import io.intellisense.domain.RejectReason;
import io.intellisense.flink.count.CheckpointedCounts;
import io.intellisense.flink.count.CountNames;
import io.intellisense.flink.deletion.DeletedLately;
import io.intellisense.flink.deletion.Location;
import io.intellisense.flink.flow.Announcement;
import io.intellisense.flink.flow.FoundImage;
import io.intellisense.flink.flow.FoundImage.Finding;
import io.intellisense.flink.flow.ImageAnnounced;
import io.intellisense.flink.flow.ImageOrigin;
import io.intellisense.flink.flow.ImageRef;
import io.intellisense.flink.flow.RejectedImage;
import io.intellisense.flink.flow.SideOutputs;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Sends each event its way: added images to be read, deleted ones to the index, unusable ones to the rejects. Keyed by the image's id,
 * because it remembers for a while which images were deleted: an older {@code added} that is handed out once more must not bring
 * a deleted picture back, and a newer one must not be told that the index holds what is just about to go.
 */
public final class SortEvents extends KeyedProcessFunction<String, ImageAnnounced, ImageRef>
        implements CheckpointedFunction {

    private static final long serialVersionUID = 1L;

    private final int maxAttempts;
    private transient DeletedLately deleted;
    private transient CheckpointedCounts counts;

    /** @param maxAttempts an event that was handed out more often than this brings its readers down, and is refused unread */
    public SortEvents(int maxAttempts) {
        this.maxAttempts = maxAttempts;
    }

    @Override
    public void open(OpenContext context) {
        deleted = DeletedLately.of(getRuntimeContext());
    }

    @Override
    public void processElement(ImageAnnounced entry, Context context, Collector<ImageRef> out) throws Exception {
        Announcement announcement = entry.announcement();
        if (entry.event() == null) {
            refuse(entry, entry.problem(), entry.message(), context);
        } else if (announcement.attempts() > maxAttempts) {
            refuse(
                    entry,
                    RejectReason.POISON,
                    "The job died " + maxAttempts
                            + " times while it worked on this picture; look at the file, or retry it",
                    context);
        } else if (entry.event().kind() == Kind.DELETED) {
            delete(entry, context);
        } else {
            add(entry, out);
        }
    }

    private void add(ImageAnnounced entry, Collector<ImageRef> out) throws Exception {
        if (deleted.isAfter(entry.announcement().version())) {
            supersede();
        } else {
            out.collect(new ImageRef(entry.event().uri(), entry.announcement(), deleted.isKnown()));
        }
    }

    /** The store is the truth: where the file is there, the picture was added again after this event. */
    private void delete(ImageAnnounced entry, Context context) throws Exception {
        ImageEvent event = entry.event();
        deleted.note(entry.announcement().version());
        if (Location.isThere(event.uri())) {
            supersede();
            return;
        }
        counts.add(CountNames.SEEN);
        ImageOrigin origin = new ImageOrigin(event.id(), event.sha256(), event.uri(), entry.announcement());
        context.output(SideOutputs.FOUND, new FoundImage(origin, Finding.DELETED));
    }

    private void supersede() {
        counts.add(CountNames.SEEN);
        counts.add(CountNames.SUPERSEDED);
    }

    private void refuse(ImageAnnounced entry, RejectReason reason, String message, Context context) {
        counts.add(CountNames.SEEN);
        String uri = entry.event() == null ? "" : entry.event().uri();
        context.output(SideOutputs.REJECTED, new RejectedImage(uri, "source", reason, message, entry.announcement()));
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        counts = CheckpointedCounts.restore(
                getRuntimeContext(), context, List.of(CountNames.SEEN, CountNames.SUPERSEDED));
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        counts.snapshot();
    }
}
