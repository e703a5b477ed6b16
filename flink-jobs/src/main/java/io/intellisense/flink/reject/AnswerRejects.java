package io.intellisense.flink.reject;

import io.intellisense.domain.DeadLetter;
import io.intellisense.domain.ImageStatus;
import io.intellisense.domain.RejectReason;
import io.intellisense.flink.count.CheckpointedCounts;
import io.intellisense.flink.count.CountNames;
import io.intellisense.flink.deletion.DeletedLately;
import io.intellisense.flink.deletion.Location;
import io.intellisense.flink.flow.Announcement;
import io.intellisense.flink.flow.FoundImage;
import io.intellisense.flink.flow.FoundImage.Finding;
import io.intellisense.flink.flow.ImageOutcome;
import io.intellisense.flink.flow.RejectedImage;
import io.intellisense.flink.flow.SideOutputs;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Counts refused images by reason, and makes two things of each: a dead letter, and an answer to whoever announced it.
 *
 * <p>An image that was deleted since needs neither. Its deletion may be announced a while after its file went, so a missing file is
 * no reason to refuse an image until then. Keyed by the image's id.
 */
public final class AnswerRejects extends KeyedCoProcessFunction<String, RejectedImage, FoundImage, DeadLetter>
        implements CheckpointedFunction {

    private static final long serialVersionUID = 1L;

    /** Longer than an uploader takes to come back and to announce what it had deleted, and than events are held up on their way. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private transient DeletedLately deleted;
    private transient ListState<RejectedImage> missing;
    private transient CheckpointedCounts counts;

    @Override
    public void open(OpenContext context) {
        deleted = DeletedLately.of(getRuntimeContext());
        missing = getRuntimeContext()
                .getListState(new ListStateDescriptor<>("missing", TypeInformation.of(RejectedImage.class)));
    }

    @Override
    public void processElement1(RejectedImage image, Context context, Collector<DeadLetter> out) throws Exception {
        if (deleted.isAfter(image.announcement().version())) {
            counts.add(CountNames.SUPERSEDED);
        } else if (image.reason() == RejectReason.GONE) {
            missing.add(image);
            TimerService timers = context.timerService();
            timers.registerProcessingTimeTimer(timers.currentProcessingTime() + PATIENCE.toMillis());
        } else {
            answer(image, context, out);
        }
    }

    @Override
    public void processElement2(FoundImage image, Context context, Collector<DeadLetter> out) throws Exception {
        if (image.finding() == Finding.DELETED) {
            deleted.note(image.origin().version());
            for (RejectedImage waiting : missing.get()) {
                counts.add(CountNames.SUPERSEDED);
            }
            missing.clear();
        }
    }

    /** Nobody has deleted them; where a file is back, it was announced anew. */
    @Override
    public void onTimer(long time, OnTimerContext context, Collector<DeadLetter> out) throws Exception {
        for (RejectedImage image : missing.get()) {
            if (Location.isThere(image.uri())) {
                counts.add(CountNames.SUPERSEDED);
            } else {
                answer(image, context, out);
            }
        }
        missing.clear();
    }

    private void answer(RejectedImage image, Context context, Collector<DeadLetter> out) {
        counts.add(CountNames.rejected(image.reason()));
        Instant now = Instant.now();
        Announcement announcement = image.announcement();
        out.collect(new DeadLetter(
                announcement.image(),
                image.uri(),
                announcement.fileName(),
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
        counts = CheckpointedCounts.restore(getRuntimeContext(), context, CountNames.REJECTED);
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        counts.snapshot();
    }
}
