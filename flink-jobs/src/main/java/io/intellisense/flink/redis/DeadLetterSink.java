package io.intellisense.flink.redis;

import io.intellisense.domain.DeadLetter;
import io.intellisense.domain.RedisAddress;
import io.intellisense.flink.count.MetricNames;
import io.intellisense.flink.retry.RetryPolicy;
import java.time.Duration;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Writes dead letters to the stream of rejected images, each once however often its entry is handed out. */
public final class DeadLetterSink implements Sink<DeadLetter> {

    /** Dead letters that are kept, by default; more than anybody reads, and a few hundred megabytes. */
    public static final long KEPT = 1_000_000;

    private static final long serialVersionUID = 1L;

    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final RedisAccess access;
    private final RetryPolicy retries;
    private final long kept;

    /** @param kept about how many dead letters stay in the stream; the oldest go */
    public DeadLetterSink(RedisAddress address, RetryPolicy retries, long kept) {
        this.access = RedisAccess.of(address, DEADLINE);
        this.retries = retries;
        this.kept = kept;
    }

    @Override
    public SinkWriter<DeadLetter> createWriter(WriterInitContext context) {
        return new DeadLetterWriter(
                access, retries, MetricNames.retries(context.metricGroup(), MetricNames.REDIS), kept);
    }
}
