package io.intellisense.flink.reject;

import io.intellisense.domain.DeadLetter;
import io.intellisense.domain.ImageStatus;
import io.intellisense.flink.count.CheckpointedCounts;
import io.intellisense.flink.count.CountNames;
import io.intellisense.flink.flow.Announcement;
import io.intellisense.flink.flow.ImageOutcome;
import io.intellisense.flink.flow.RejectedImage;
import io.intellisense.flink.flow.SideOutputs;
import java.time.Instant;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Counts refused images by reason, and makes two things of each: a dead letter, and an answer to whoever announced it. */
public final class AnswerRejects extends ProcessFunction<RejectedImage, DeadLetter> implements CheckpointedFunction {

    private static final long serialVersionUID = 1L;

    private transient CheckpointedCounts counts;

    @Override
    public void processElement(RejectedImage image, Context context, Collector<DeadLetter> out) {
        counts.add(CountNames.rejected(image.reason()));
        Instant now = Instant.now();
        Announcement announcement = image.announcement();
        out.collect(new DeadLetter(
                announcement.image(),
                image.uri(),
                image.stage(),
                image.reason(),
                image.message(),
                announcement.attempts(),
                announcement.entry(),
                now));
        if (announcement.image() != null) {
            context.output(
                    SideOutputs.OUTCOMES,
                    ImageOutcome.of(announcement.image(), ImageStatus.rejected(now, image.reason(), image.message())));
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
