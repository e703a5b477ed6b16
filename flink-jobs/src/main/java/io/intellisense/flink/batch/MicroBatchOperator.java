package io.intellisense.flink.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
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

    private final BatchFunction<IN, OUT> function;
    private final BatchLimits limits;

    private transient List<IN> batch;
    private transient long weight;
    private transient ScheduledFuture<?> lingering;
    private transient BatchOutput<OUT> batchOutput;

    public MicroBatchOperator(BatchFunction<IN, OUT> function, BatchLimits limits) {
        this.function = function;
        this.limits = limits;
    }

    @Override
    public void open() throws Exception {
        super.open();
        batch = new ArrayList<>(limits.count());
        batchOutput = new StreamOutput<>(output);
        function.open();
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
        function.process(batch, batchOutput);
        batch.clear();
        weight = 0;
    }

    private record StreamOutput<OUT>(Output<StreamRecord<OUT>> output) implements BatchOutput<OUT> {

        @Override
        public void emit(OUT element) {
            output.collect(new StreamRecord<>(element));
        }

        @Override
        public <X> void emit(OutputTag<X> side, X element) {
            output.collect(side, new StreamRecord<>(element));
        }
    }
}
