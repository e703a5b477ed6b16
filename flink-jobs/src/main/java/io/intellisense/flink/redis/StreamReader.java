package io.intellisense.flink.redis;

import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.base.source.reader.SourceReaderBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads some streams; keeps account of every entry from its delivery to its acknowledgement. */
final class StreamReader<T> extends SourceReaderBase<StreamEntry, T, StreamSplit, StreamLedger> {

    private static final Logger LOG = LoggerFactory.getLogger(StreamReader.class);

    private static final int IO_THREADS = 2;
    private static final long CLOSING_SECONDS = 5;

    /** Also of streams that are read to their end: what they hold is acknowledged later. */
    private final Map<String, StreamLedger> ledgers;

    private final ClientResources resources;
    private final Acknowledger acknowledger;
    private final Map<String, StreamLedger> finished = new ConcurrentHashMap<>();

    private StreamReader(
            StreamFetchers fetchers,
            EntryReader<T> reader,
            SourceReaderContext context,
            Map<String, StreamLedger> ledgers,
            ClientResources resources,
            Acknowledger acknowledger) {
        super(fetchers, new StreamEmitter<>(reader), context.getConfiguration(), context);
        this.ledgers = ledgers;
        this.resources = resources;
        this.acknowledger = acknowledger;
    }

    static <T> StreamReader<T> open(StreamOptions options, EntryReader<T> reader, SourceReaderContext context) {
        Map<String, StreamLedger> ledgers = new ConcurrentHashMap<>();
        StreamMetrics metrics = new StreamMetrics(context.metricGroup());
        ClientResources resources = DefaultClientResources.builder()
                .ioThreadPoolSize(IO_THREADS)
                .computationThreadPoolSize(IO_THREADS)
                .build();
        StreamFetchers fetchers = new StreamFetchers(
                () -> new StreamFetch(
                        options, ledgers::get, metrics, () -> options.access().open(resources)),
                context.getConfiguration());
        return new StreamReader<>(
                fetchers,
                reader,
                context,
                ledgers,
                resources,
                new Acknowledger(options, ledgers.values(), metrics, () -> options.access()
                        .open(resources)));
    }

    @Override
    protected StreamLedger initializedState(StreamSplit split) {
        StreamLedger ledger = new StreamLedger(split);
        ledgers.put(split.stream(), ledger);
        return ledger;
    }

    @Override
    public void addSplits(List<StreamSplit> splits) {
        super.addSplits(splits);
        acknowledger.begin();
    }

    @Override
    public List<StreamSplit> snapshotState(long checkpointId) {
        List<StreamSplit> splits = new ArrayList<>();
        ledgers.forEach((stream, ledger) -> {
            StreamSplit split = ledger.snapshot(checkpointId);
            if (!finished.containsKey(stream) || !split.covered().isEmpty()) {
                splits.add(split);
            }
        });
        return splits;
    }

    @Override
    protected StreamSplit toSplitType(String stream, StreamLedger ledger) {
        throw new UnsupportedOperationException("A split is a snapshot of its ledger");
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) throws Exception {
        super.notifyCheckpointComplete(checkpointId);
        ledgers.values().forEach(ledger -> ledger.complete(checkpointId));
        acknowledger.acknowledge();
    }

    @Override
    protected void onSplitFinished(Map<String, StreamLedger> splits) {
        finished.putAll(splits);
    }

    @Override
    public void close() throws Exception {
        try {
            super.close();
        } finally {
            try {
                acknowledger.close();
            } finally {
                shutDown();
            }
        }
    }

    private void shutDown() throws InterruptedException {
        try {
            resources.shutdown(0, CLOSING_SECONDS, TimeUnit.SECONDS).get(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The threads that talk to Redis did not end within {} s", CLOSING_SECONDS, e);
        }
    }
}
