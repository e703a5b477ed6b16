package io.intellisense.flink.read;

import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.RejectReason;
import io.intellisense.flink.access.ShippedLimits;
import io.intellisense.flink.count.CheckpointedCounts;
import io.intellisense.flink.count.CountNames;
import io.intellisense.flink.count.StageClock;
import io.intellisense.flink.count.StageNames;
import io.intellisense.flink.flow.ImageOrigin;
import io.intellisense.flink.flow.ImageRef;
import io.intellisense.flink.flow.ReadImage;
import io.intellisense.flink.flow.RejectedImage;
import io.intellisense.flink.flow.SideOutputs;
import java.io.IOException;
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
    private transient StageClock clock;
    private transient CheckpointedCounts counts;

    public ReadImages(ImageLimits limits) {
        this.limits = ShippedLimits.of(limits);
    }

    @Override
    public void open(OpenContext context) {
        reader = new FileReader(limits.limits());
        clock = StageClock.start(getRuntimeContext(), StageNames.READ);
    }

    @Override
    public void processElement(ImageRef image, Context context, Collector<ReadImage> out) {
        counts.add(CountNames.SEEN);
        if (image.refusal() != null) {
            reject(image, "list", image.refusal().reason(), image.refusal().message(), context);
            return;
        }
        ReadImage read;
        long began = System.nanoTime();
        try {
            read = read(image);
        } catch (ImageRejectedException e) {
            reject(image, "read", e.reason(), e.getMessage(), context);
            return;
        } finally {
            clock.worked(System.nanoTime() - began, 1);
        }
        out.collect(read);
    }

    private static void reject(ImageRef image, String stage, RejectReason reason, String message, Context context) {
        context.output(
                SideOutputs.REJECTED, new RejectedImage(image.uri(), stage, reason, message, image.announcement()));
    }

    private ReadImage read(ImageRef image) throws ImageRejectedException {
        byte[] file = reader.read(image.uri());
        ImageOrigin origin = ImageOrigin.of(image, file);
        if (origin.isAnnounced() && !origin.id().equals(origin.announcement().image())) {
            throw new ImageRejectedException(
                    RejectReason.CORRUPT, "The file was changed since it was announced; upload the picture again");
        }
        return new ReadImage(origin, file, image.wasDeleted(), image.given());
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
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
