package io.intellisense.flink.redis;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Spreads the streams over the readers. After a restore the readers report what they had and get nothing but what is assigned here, so
 * that each stream has one reader whatever the parallelism was and is.
 *
 * <p>A stream that is in the state and no longer among the options is read on: what it holds would be lost otherwise.
 */
final class StreamEnumerator implements SplitEnumerator<StreamSplit, Assignments> {

    private static final Logger LOG = LoggerFactory.getLogger(StreamEnumerator.class);

    private final SplitEnumeratorContext<StreamSplit> context;
    private final List<String> streams;
    private final Boundedness boundedness;
    private final Set<String> assigned;
    private final Map<String, StreamSplit> waiting = new LinkedHashMap<>();

    StreamEnumerator(
            SplitEnumeratorContext<StreamSplit> context,
            List<String> streams,
            Boundedness boundedness,
            Assignments state) {
        this.context = context;
        this.streams = streams;
        this.boundedness = boundedness;
        // Of a stream without end, a split that is neither waiting nor reported is nowhere, and begins afresh.
        this.assigned = boundedness == Boundedness.BOUNDED ? new HashSet<>(state.assigned()) : new HashSet<>();
        state.waiting().forEach(split -> waiting.put(split.stream(), split));
    }

    @Override
    public void start() {}

    @Override
    public void addReader(int subtask) {
        ReaderInfo reader = context.registeredReaders().get(subtask);
        if (reader != null) {
            reader.<StreamSplit>getReportedSplitsOnRegistration().forEach(this::await);
        }
        assignWhenAllAreThere();
    }

    @Override
    public void addSplitsBack(List<StreamSplit> splits, int subtask) {
        splits.forEach(this::await);
        assignWhenAllAreThere();
    }

    private void await(StreamSplit split) {
        assigned.remove(split.stream());
        waiting.put(split.stream(), split);
    }

    /** Not before: a reader that is still to come may have a stream in its state. */
    private void assignWhenAllAreThere() {
        int readers = context.currentParallelism();
        if (context.registeredReaders().size() < readers) {
            return;
        }
        for (String stream : streams) {
            if (!assigned.contains(stream)) {
                waiting.putIfAbsent(stream, StreamSplit.fresh(stream));
            }
        }
        waiting.forEach((stream, split) -> {
            LOG.info("Reader {} of {} reads {}", readerOf(stream, readers), readers, split);
            context.assignSplit(split, readerOf(stream, readers));
            assigned.add(stream);
        });
        waiting.clear();
        if (boundedness == Boundedness.BOUNDED) {
            context.registeredReaders().keySet().forEach(context::signalNoMoreSplits);
        }
    }

    /** Always the same one, so that a reader that comes back gets what it had. */
    private int readerOf(String stream, int readers) {
        int index = streams.indexOf(stream);
        return Math.floorMod(index < 0 ? stream.hashCode() : index, readers);
    }

    @Override
    public void handleSplitRequest(int subtask, String host) {
        throw new UnsupportedOperationException("Readers of streams get their splits unasked");
    }

    @Override
    public Assignments snapshotState(long checkpointId) {
        return new Assignments(assigned, List.copyOf(waiting.values()));
    }

    @Override
    public void close() {}
}
