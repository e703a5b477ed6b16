package io.intellisense.flink.redis;

import java.util.List;
import java.util.function.Supplier;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.base.source.reader.fetcher.SplitFetcher;
import org.apache.flink.connector.base.source.reader.fetcher.SplitFetcherManager;
import org.apache.flink.connector.base.source.reader.splitreader.SplitReader;

/** One thread and one connection for each stream: streams of a cluster live on different nodes, and none waits for another. */
final class StreamFetchers extends SplitFetcherManager<StreamEntry, StreamSplit> {

    StreamFetchers(Supplier<SplitReader<StreamEntry, StreamSplit>> readers, Configuration configuration) {
        super(readers, configuration);
    }

    @Override
    public void addSplits(List<StreamSplit> splits) {
        for (StreamSplit split : splits) {
            SplitFetcher<StreamEntry, StreamSplit> fetcher = createSplitFetcher();
            fetcher.addSplits(List.of(split));
            startFetcher(fetcher);
        }
    }

    @Override
    public void removeSplits(List<StreamSplit> splits) {
        throw new UnsupportedOperationException("A stream stays with its reader");
    }
}
