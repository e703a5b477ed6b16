package io.intellisense.flink.batch;

import org.apache.flink.util.OutputTag;

/** Where the results of a micro-batch go. */
public interface BatchOutput<OUT> {

    void emit(OUT element);

    <X> void emit(OutputTag<X> side, X element);
}
