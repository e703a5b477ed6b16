package io.intellisense.flink.redis;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;

/** Remembers who reads which stream, as its readers come and go. */
final class FakeStreamsContext implements SplitEnumeratorContext<StreamSplit> {

    final Map<String, Integer> readerOf = new TreeMap<>();
    final Map<String, StreamSplit> splits = new TreeMap<>();
    final Set<Integer> finished = new HashSet<>();
    private final Map<Integer, ReaderInfo> readers = new TreeMap<>();
    private final int parallelism;

    FakeStreamsContext(int parallelism) {
        this.parallelism = parallelism;
    }

    /** @param reported what the reader had in its state */
    void register(int subtask, StreamSplit... reported) {
        readers.put(subtask, ReaderInfo.createReaderInfo(subtask, "localhost", List.of(reported)));
    }

    void unregister(int subtask) {
        readers.remove(subtask);
    }

    @Override
    public void assignSplits(SplitsAssignment<StreamSplit> assignment) {
        assignment
                .assignment()
                .forEach((subtask, assigned) -> assigned.forEach(split -> {
                    readerOf.put(split.stream(), subtask);
                    splits.put(split.stream(), split);
                }));
    }

    @Override
    public void signalNoMoreSplits(int subtask) {
        finished.add(subtask);
    }

    @Override
    public Map<Integer, ReaderInfo> registeredReaders() {
        return readers;
    }

    @Override
    public int currentParallelism() {
        return parallelism;
    }

    @Override
    public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler) {
        throw new UnsupportedOperationException("Streams are known without asking anybody");
    }

    @Override
    public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler, long delay, long period) {
        throw new UnsupportedOperationException("Streams are known without asking anybody");
    }

    @Override
    public void runInCoordinatorThread(Runnable runnable) {
        runnable.run();
    }

    @Override
    public SplitEnumeratorMetricGroup metricGroup() {
        return UnregisteredMetricsGroup.createSplitEnumeratorMetricGroup();
    }

    @Override
    public void sendEventToSourceReader(int subtask, SourceEvent event) {
        throw new UnsupportedOperationException("Streams have no events");
    }
}
