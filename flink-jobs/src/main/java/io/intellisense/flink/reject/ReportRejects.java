package io.intellisense.flink.reject;

import io.intellisense.flink.count.CheckpointedCounts;
import io.intellisense.flink.count.CountNames;
import io.intellisense.flink.flow.RejectedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Counts refused images by reason, and appends a JSON line for each to a file. To be run with parallelism 1.
 *
 * <p>A checkpoint knows how long the file was: after a crash it is cut to that length, so that no line is ever there twice.
 */
public final class ReportRejects extends ProcessFunction<RejectedImage, Void> implements CheckpointedFunction {

    private static final long serialVersionUID = 1L;
    private static final ListStateDescriptor<Long> LENGTH = new ListStateDescriptor<>("report-length", Types.LONG);

    private final String report;
    private transient RejectFile file;
    private transient ListState<Long> length;
    private transient CheckpointedCounts counts;

    public ReportRejects(Path report) {
        this.report = report.toString();
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        counts = CheckpointedCounts.restore(getRuntimeContext(), context, CountNames.REJECTED);
        length = context.getOperatorStateStore().getListState(LENGTH);
        long restored = 0;
        for (long bytes : length.get()) {
            restored = bytes;
        }
        file = RejectFile.open(Path.of(report), restored);
    }

    @Override
    public void processElement(RejectedImage image, Context context, Collector<Void> out) throws IOException {
        counts.add(CountNames.rejected(image.reason()));
        file.append(RejectLine.of(image).toJson());
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        counts.snapshot();
        length.update(List.of(file.sync()));
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
