package io.intellisense.flink.sink;

import io.intellisense.flink.access.ImageIndex;
import io.intellisense.flink.access.Outcomes;
import io.intellisense.flink.count.MetricNames;
import io.intellisense.flink.count.StageClock;
import io.intellisense.flink.flow.IndexWrite;
import io.intellisense.flink.retry.RetryPolicy;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriter;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.DequeRequestBuffer;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.base.sink.writer.ResultHandler;
import org.apache.flink.connector.base.sink.writer.SimpleBatchCreator;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;

/** Sends batches of changes to the index, and tells what became of the images that were announced. */
final class IndexWriter extends AsyncSinkWriter<IndexWrite, IndexWrite> {

    private final ImageIndex index;
    private final IndexRequests requests;
    private final Outcomes outcomes;

    IndexWriter(
            ElementConverter<IndexWrite, IndexWrite> converter,
            WriterInitContext context,
            AsyncSinkWriterConfiguration limits,
            Collection<BufferedRequestState<IndexWrite>> state,
            ImageIndex index,
            RetryPolicy retries,
            Outcomes outcomes,
            StageClock clock) {
        super(
                converter,
                context,
                limits,
                state,
                new SimpleBatchCreator<>(limits.getMaxBatchSizeInBytes()),
                new DequeRequestBuffer<>());
        this.index = index;
        this.requests = new IndexRequests(
                index, retries, MetricNames.retries(context.metricGroup(), MetricNames.INDEX), outcomes, clock);
        this.outcomes = outcomes;
    }

    /**
     * Retries happen within a request and never through the handler: an entry that went back to the queue would be overtaken by
     * later ones for the same image.
     */
    @Override
    protected void submitRequestEntries(List<IndexWrite> writes, ResultHandler<IndexWrite> handler) {
        requests.send(writes).whenComplete((done, failure) -> {
            if (failure == null) {
                handler.complete();
            } else {
                handler.completeExceptionally(cause(failure));
            }
        });
    }

    /** Empties the buffer before every checkpoint, so that whatever precedes one is durable in the index. */
    @Override
    public void flush(boolean endOfInput) throws InterruptedException {
        super.flush(true);
    }

    @Override
    protected long getSizeInBytes(IndexWrite write) {
        return WriteSize.of(write);
    }

    @Override
    public void close() {
        try (outcomes) {
            index.close();
        }
    }

    private static Exception cause(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof Exception e ? e : new IllegalStateException(cause);
    }
}
