package io.intellisense.flink.read;

import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageRef;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.RejectedImage;
import io.intellisense.flink.access.ShippedLimits;
import io.intellisense.flink.count.CheckpointedCounts;
import io.intellisense.flink.count.CountNames;
import io.intellisense.flink.flow.ImageOrigin;
import io.intellisense.flink.flow.ReadImage;
import io.intellisense.flink.flow.SideOutputs;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Reads every image once, counts it as seen, and learns from its bytes which image it is. */
public final class ReadImages extends ProcessFunction<ImageRef, ReadImage> implements CheckpointedFunction {

    private static final long serialVersionUID = 1L;

    private final ShippedLimits limits;
    private transient FileReader reader;
    private transient CheckpointedCounts counts;

    public ReadImages(ImageLimits limits) {
        this.limits = ShippedLimits.of(limits);
    }

    @Override
    public void open(OpenContext context) {
        reader = new FileReader(limits.limits());
    }

    @Override
    public void processElement(ImageRef image, Context context, Collector<ReadImage> out) {
        counts.add(CountNames.SEEN);
        byte[] file;
        try {
            file = reader.read(image.uri());
        } catch (ImageRejectedException e) {
            context.output(SideOutputs.REJECTED, new RejectedImage(image.uri(), "read", e.reason(), e.getMessage()));
            return;
        }
        out.collect(new ReadImage(ImageOrigin.of(image.uri(), file), file));
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        counts = CheckpointedCounts.restore(getRuntimeContext(), context);
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        counts.snapshot();
    }
}
