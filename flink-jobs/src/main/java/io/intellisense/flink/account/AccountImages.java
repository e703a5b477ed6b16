package io.intellisense.flink.account;

import io.intellisense.flink.account.RecentEvents.Event;
import io.intellisense.flink.count.CheckpointedCounts;
import io.intellisense.flink.count.CountNames;
import io.intellisense.flink.count.SinkClocks;
import io.intellisense.flink.flow.EmbeddedImage;
import io.intellisense.flink.flow.FoundImage;
import io.intellisense.flink.flow.FoundImage.Finding;
import io.intellisense.flink.flow.ImageOrigin;
import io.intellisense.flink.flow.IndexWrite;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Counts each image as indexed, already there or deleted, and says what the index has to change for it. Keyed by the image's id, so
 * that twins meet here however far apart they were embedded (the second becomes one more location of the first), and an event that
 * was overtaken by a later one is noticed.
 */
public final class AccountImages extends KeyedCoProcessFunction<String, EmbeddedImage, FoundImage, IndexWrite>
        implements CheckpointedFunction, CheckpointListener {

    private static final long serialVersionUID = 1L;

    private transient RecentEvents recent;
    private transient CheckpointedCounts counts;

    @Override
    public void processElement1(EmbeddedImage image, Context context, Collector<IndexWrite> out) {
        Event last = recent.last(context.getCurrentKey());
        if (isOvertaken(image.origin(), last)) {
            counts.add(CountNames.SUPERSEDED);
            return;
        }
        note(context, image.origin(), false);
        if (last == null || last.deleted()) {
            counts.add(CountNames.INDEXED);
            out.collect(IndexWrite.image(image));
        } else {
            counts.add(CountNames.ALREADY_THERE);
            out.collect(IndexWrite.location(image.origin()));
        }
    }

    @Override
    public void processElement2(FoundImage image, Context context, Collector<IndexWrite> out) {
        ImageOrigin origin = image.origin();
        if (isOvertaken(origin, recent.last(context.getCurrentKey()))) {
            counts.add(CountNames.SUPERSEDED);
            return;
        }
        if (origin.isAnnounced()) {
            note(context, origin, image.finding() == Finding.DELETED);
        }
        counts.add(
                switch (image.finding()) {
                    case HERE, ELSEWHERE -> CountNames.ALREADY_THERE;
                    case OURS -> CountNames.INDEXED;
                    case DELETED -> CountNames.DELETED;
                });
        if (image.finding() == Finding.DELETED) {
            out.collect(IndexWrite.deletion(origin));
        } else if (image.finding() == Finding.ELSEWHERE || origin.isAnnounced()) {
            // Who announced an image is told what became of it once it was written, even where that changes nothing.
            out.collect(IndexWrite.location(origin));
        }
    }

    private static boolean isOvertaken(ImageOrigin origin, Event last) {
        return last != null && last.version() > origin.version();
    }

    private void note(Context context, ImageOrigin origin, boolean deleted) {
        recent.note(context.getCurrentKey(), new Event(origin.version(), deleted));
    }

    /** It runs in the same task as the sink. */
    @Override
    public void open(OpenContext context) {
        SinkClocks.publish(getRuntimeContext());
    }

    @Override
    public void close() {
        SinkClocks.forget(getRuntimeContext());
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        recent = new RecentEvents();
        counts = CheckpointedCounts.restore(getRuntimeContext(), context, CountNames.ACCOUNT);
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        recent.seal(context.getCheckpointId());
        counts.snapshot();
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) {
        recent.completed(checkpointId);
    }
}
