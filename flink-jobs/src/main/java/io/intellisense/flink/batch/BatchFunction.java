package io.intellisense.flink.batch;

import java.io.Serializable;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;

/** What is done with each micro-batch. */
public interface BatchFunction<IN, OUT> extends Serializable, AutoCloseable {

    /**
     * Called once on the worker, before the first batch.
     *
     * @param context of the operator: its metrics, and what its worker has got
     */
    default void open(RuntimeContext context) throws Exception {}

    /** How much of {@link BatchLimits#weight} an element takes. */
    default long weigh(IN element) {
        return 0;
    }

    /** @param batch at least one element; to be read only, and only during the call */
    void process(List<IN> batch, BatchOutput<OUT> output) throws Exception;

    @Override
    default void close() {}
}
