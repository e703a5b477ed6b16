package io.intellisense.flink.read;

import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.domain.RejectReason;
import io.intellisense.flink.access.ShippedLimits;
import io.intellisense.flink.count.CheckpointedCounts;
import io.intellisense.flink.count.CountNames;
import io.intellisense.flink.count.StageClock;
import io.intellisense.flink.count.StageNames;
import io.intellisense.flink.flow.ImageRef;
import io.intellisense.flink.flow.ReadImage;
import io.intellisense.flink.flow.RejectedImage;
import io.intellisense.flink.flow.SideOutputs;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Reads every image once, counts it as seen, and learns from its bytes which image it is. Several are read at the same time, ahead
 * of what is done with them, so that a slow disk leaves no processor idle; they go on in the order in which they came.
 *
 * <p>Everything that was begun goes on before a checkpoint barrier does. So no image is ever inside while a checkpoint is taken.
 */
public final class ReadImages extends AbstractStreamOperator<ReadImage>
        implements OneInputStreamOperator<ImageRef, ReadImage>, BoundedOneInput {

    private static final long serialVersionUID = 1L;

    private static final int THREADS = 4;
    private static final int IMAGES_AHEAD = 16;
    private static final long BYTES_AHEAD = 32L << 20;

    /** How soon a lone image goes on once it is read. */
    private static final long LOOK_MILLIS = 2;

    private final ShippedLimits limits;
    private transient ReadAhead<Reading> ahead;
    private transient ReadersOfThreads readers;
    private transient StageClock clock;
    private transient CheckpointedCounts counts;
    private transient boolean looking;

    /** What came of an image: its bytes, or a refusal. */
    private record Reading(ReadImage image, RejectedImage rejected) {}

    public ReadImages(ImageLimits limits) {
        this.limits = ShippedLimits.of(limits);
    }

    @Override
    public void open() throws Exception {
        super.open();
        readers = new ReadersOfThreads(limits.limits());
        ahead = new ReadAhead<>(THREADS, IMAGES_AHEAD, BYTES_AHEAD);
        clock = StageClock.start(getRuntimeContext(), StageNames.READ);
        clock.threads(THREADS - 1);
    }

    @Override
    public void processElement(StreamRecord<ImageRef> element) throws Exception {
        ImageRef image = element.getValue();
        while (ahead.isFull()) {
            passOn();
        }
        ahead.ask(room -> read(image, room));
        lookLater();
    }

    private Reading read(ImageRef image, ReadAhead.Room room) throws InterruptedException {
        if (image.refusal() != null) {
            return refused(
                    image, "list", image.refusal().reason(), image.refusal().message());
        }
        long began = System.nanoTime();
        AtomicLong waited = new AtomicLong();
        try {
            return new Reading(readers.ofThisThread().read(image, timed(room, waited)), null);
        } catch (ImageRejectedException e) {
            return refused(image, "read", e.reason(), e.getMessage());
        } finally {
            clock.worked(System.nanoTime() - began - waited.get(), 1);
        }
    }

    private static ReadAhead.Room timed(ReadAhead.Room room, AtomicLong waited) {
        return bytes -> {
            long began = System.nanoTime();
            room.take(bytes);
            waited.addAndGet(System.nanoTime() - began);
        };
    }

    private static Reading refused(ImageRef image, String stage, RejectReason reason, String message) {
        return new Reading(null, new RejectedImage(image.uri(), stage, reason, message, image.announcement()));
    }

    private void passOn() throws InterruptedException, ExecutionException {
        Reading next = ahead.take();
        counts.add(CountNames.SEEN);
        if (next.image() == null) {
            output.collect(SideOutputs.REJECTED, new StreamRecord<>(next.rejected()));
        } else {
            output.collect(new StreamRecord<>(next.image()));
        }
    }

    /** Where no image comes that would push the others on, somebody has to look after them. */
    private void lookLater() {
        if (!looking) {
            looking = true;
            long now = getProcessingTimeService().getCurrentProcessingTime();
            getProcessingTimeService().registerTimer(now + LOOK_MILLIS, time -> look());
        }
    }

    private void look() throws Exception {
        looking = false;
        while (ahead.isNextDone()) {
            passOn();
        }
        if (!ahead.isEmpty()) {
            lookLater();
        }
    }

    private void passOnAll() throws Exception {
        while (!ahead.isEmpty()) {
            passOn();
        }
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        passOnAll();
    }

    @Override
    public void endInput() throws Exception {
        passOnAll();
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        counts = CheckpointedCounts.restore(getRuntimeContext(), context, List.of(CountNames.SEEN));
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        counts.snapshot();
    }

    @Override
    public void close() throws Exception {
        try {
            if (ahead != null) {
                ahead.close();
                readers.close();
            }
        } finally {
            super.close();
        }
    }
}
