package io.intellisense.flink.sink;

import io.intellisense.flink.access.IndexAccess;
import io.intellisense.flink.access.OutcomeAccess;
import io.intellisense.flink.count.SinkClocks;
import io.intellisense.flink.count.StageClock;
import io.intellisense.flink.flow.IndexWrite;
import io.intellisense.flink.retry.RetryPolicy;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.AsyncSinkBase;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Writes images and locations to the index, at least once; because every write is idempotent, that is effectively once. */
public final class IndexSink extends AsyncSinkBase<IndexWrite, IndexWrite> {

    private static final long serialVersionUID = 1L;

    private static final int BATCH = 256;
    private static final int IN_FLIGHT = 4;
    private static final int BUFFERED = 6 * BATCH;
    private static final long BATCH_BYTES = 8L << 20;
    private static final long RECORD_BYTES = 1L << 20;

    private final IndexAccess access;
    private final RetryPolicy retries;
    private final OutcomeAccess outcomes;

    /** @param linger how long a change waits for a batch to fill */
    public IndexSink(IndexAccess access, RetryPolicy retries, Duration linger, OutcomeAccess outcomes) {
        super(
                (write, context) -> write,
                BATCH,
                IN_FLIGHT,
                BUFFERED,
                BATCH_BYTES,
                linger.toMillis(),
                RECORD_BYTES,
                // Our own patience ends first, and with a better sentence.
                retries.patience().multipliedBy(4).toMillis(),
                true);
        this.access = access;
        this.retries = retries;
        this.outcomes = outcomes;
    }

    @Override
    public StatefulSinkWriter<IndexWrite, BufferedRequestState<IndexWrite>> createWriter(WriterInitContext context) {
        return restoreWriter(context, List.of());
    }

    @Override
    public StatefulSinkWriter<IndexWrite, BufferedRequestState<IndexWrite>> restoreWriter(
            WriterInitContext context, Collection<BufferedRequestState<IndexWrite>> state) {
        StageClock clock = SinkClocks.of(context.getJobInfo(), context.getTaskInfo());
        clock.threads(getMaxInFlightRequests());
        return new IndexWriter(
                getElementConverter(),
                context,
                limits(),
                state,
                access.open(),
                retries,
                outcomes.open(context.metricGroup()),
                clock);
    }

    @Override
    public SimpleVersionedSerializer<BufferedRequestState<IndexWrite>> getWriterStateSerializer() {
        return new IndexWriteSerializer();
    }

    private AsyncSinkWriterConfiguration limits() {
        return AsyncSinkWriterConfiguration.builder()
                .setMaxBatchSize(getMaxBatchSize())
                .setMaxBatchSizeInBytes(getMaxBatchSizeInBytes())
                .setMaxInFlightRequests(getMaxInFlightRequests())
                .setMaxBufferedRequests(getMaxBufferedRequests())
                .setMaxTimeInBufferMS(getMaxTimeInBufferMS())
                .setMaxRecordSizeInBytes(getMaxRecordSizeInBytes())
                .setRequestTimeoutMS(getRequestTimeoutMS())
                .setFailOnTimeout(getFailOnTimeout())
                .build();
    }
}
