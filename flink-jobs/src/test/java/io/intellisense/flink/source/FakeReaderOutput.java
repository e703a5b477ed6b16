package io.intellisense.flink.source;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;

/** Keeps what a reader emitted. */
final class FakeReaderOutput<T> implements ReaderOutput<T> {

    final List<T> emitted = new ArrayList<>();
    final List<String> released = new ArrayList<>();

    @Override
    public void collect(T element) {
        emitted.add(element);
    }

    @Override
    public void collect(T element, long timestamp) {
        emitted.add(element);
    }

    @Override
    public void emitWatermark(Watermark watermark) {}

    @Override
    public void markIdle() {}

    @Override
    public void markActive() {}

    @Override
    public SourceOutput<T> createOutputForSplit(String split) {
        return this;
    }

    @Override
    public void releaseOutputForSplit(String split) {
        released.add(split);
    }
}
