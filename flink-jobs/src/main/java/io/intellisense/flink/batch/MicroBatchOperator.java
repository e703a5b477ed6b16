package io.intellisense.flink.batch;

import io.intellisense.flink.count.MetricNames;
import io.intellisense.flink.count.StageClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.Output;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Runs a {@link BatchFunction} on micro-batches.
 *
 * <p>A batch is processed when it is full, when its first element has waited long enough, at the end of the input, and before every
 * checkpoint barrier. Because of the last, no element is ever inside while a checkpoint is taken, and there is no state to keep.
 */
public final class MicroBatchOperator<IN, OUT> extends AbstractStreamOperator<OUT>
        implements OneInputStreamOperator<IN, OUT>, BoundedOneInput {

    private final String stage;
    private final BatchFunction<IN, OUT> function;
    private final BatchLimits limits;

    private transient List<IN> batch;
    private transient long weight;
    private transient ScheduledFuture<?> lingering;
    private transient StreamOutput<OUT> batchOutput;
    private transient StageClock clock;
    private transient Counter batches;

    /** @param stage under which its time is published */
    public MicroBatchOperator(String stage, BatchFunction<IN, OUT> function, BatchLimits limits) {
        this.stage = stage;
        this.function = function;
        this.limits = limits;
    }

    @Override
    public void open() throws Exception {
        super.open();
        batch = new ArrayList<>(limits.count());
        batchOutput = new StreamOutput<>(output);
        clock = StageClock.start(getRuntimeContext(), stage);
        batches = MetricNames.batches(getMetricGroup(), stage, limits.count());
        function.open(getRuntimeContext());
    }

    @Override
    public void processElement(StreamRecord<IN> element) throws Exception {
        if (batch.isEmpty()) {
            linger();
        }
        batch.add(element.getValue());
        weight += function.weigh(element.getValue());
        if (batch.size() >= limits.count() || weight >= limits.weight()) {
            flush();
        }
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        flush();
    }

    @Override
    public void endInput() throws Exception {
        flush();
    }

    @Override
    public void close() throws Exception {
        try {
            function.close();
        } finally {
            super.close();
        }
    }

    private void linger() {
        long due = processingTimeService.getCurrentProcessingTime()
                + limits.linger().toMillis();
        lingering = processingTimeService.registerTimer(due, time -> flush());
    }

    private void flush() throws Exception {
        if (batch.isEmpty()) {
            return;
        }
        // A timer that fires all the same finds either nothing or a younger batch, which it may as well send early.
        lingering.cancel(false);
        long began = System.nanoTime();
        function.process(batch, batchOutput);
        long handingOn = batchOutput.takeNanos();
        clock.worked(System.nanoTime() - began - handingOn, batch.size());
        clock.handedOn(handingOn);
        batches.inc();
        batch.clear();
        weight = 0;
    }

    /** Measures how long those behind take, which is not this stage's work. */
    private static final class StreamOutput<OUT> implements BatchOutput<OUT> {

        private final Output<StreamRecord<OUT>> output;
        private long nanos;

        StreamOutput(Output<StreamRecord<OUT>> output) {
            this.output = output;
        }

        @Override
        public void emit(OUT element) {
            long began = System.nanoTime();
            output.collect(new StreamRecord<>(element));
            nanos += System.nanoTime() - began;
        }

        @Override
        public <X> void emit(OutputTag<X> side, X element) {
            long began = System.nanoTime();
            output.collect(side, new StreamRecord<>(element));
            nanos += System.nanoTime() - began;
        }

        long takeNanos() {
            long taken = nanos;
            nanos = 0;
            return taken;
        }
    }
}
