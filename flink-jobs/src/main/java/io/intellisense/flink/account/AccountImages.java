package io.intellisense.flink.account;

import io.intellisense.flink.count.CheckpointedCounts;
import io.intellisense.flink.count.CountNames;
import io.intellisense.flink.flow.EmbeddedImage;
import io.intellisense.flink.flow.FoundImage;
import io.intellisense.flink.flow.IndexWrite;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Counts each image as indexed or already there, and says what the index has to change for it. Keyed by the image's id, so that
 * twins meet here however far apart they were embedded; the second becomes one more location of the first.
 */
public final class AccountImages extends KeyedCoProcessFunction<String, EmbeddedImage, FoundImage, IndexWrite>
        implements CheckpointedFunction, CheckpointListener {

    private static final long serialVersionUID = 1L;

    private transient RecentIds recent;
    private transient CheckpointedCounts counts;

    @Override
    public void processElement1(EmbeddedImage image, Context context, Collector<IndexWrite> out) {
        if (recent.add(context.getCurrentKey())) {
            counts.add(CountNames.INDEXED);
            out.collect(IndexWrite.image(image));
        } else {
            counts.add(CountNames.ALREADY_THERE);
            out.collect(IndexWrite.location(image.origin()));
        }
    }

    @Override
    public void processElement2(FoundImage image, Context context, Collector<IndexWrite> out) {
        counts.add(image.ours() ? CountNames.INDEXED : CountNames.ALREADY_THERE);
        if (image.newLocation()) {
            out.collect(IndexWrite.location(image.origin()));
        }
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        recent = new RecentIds();
        counts = CheckpointedCounts.restore(getRuntimeContext(), context);
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
