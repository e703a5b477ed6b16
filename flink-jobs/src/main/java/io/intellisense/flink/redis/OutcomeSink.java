package io.intellisense.flink.redis;

import io.intellisense.domain.RedisAddress;
import io.intellisense.flink.access.OutcomeAccess;
import io.intellisense.flink.count.MetricNames;
import io.intellisense.flink.flow.ImageOutcome;
import io.intellisense.flink.retry.RetryPolicy;
import java.time.Duration;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.metrics.MetricGroup;

/**
 * Writes outcomes into the statuses of images, and tells whoever listens; at least once. Through Bahir's connector, save where TLS is
 * asked for.
 */
public final class OutcomeSink implements Sink<ImageOutcome> {

    private static final long serialVersionUID = 1L;

    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final RedisAddress address;
    private final RetryPolicy retries;

    public OutcomeSink(RedisAddress address, RetryPolicy retries) {
        this.address = address;
        this.retries = retries;
    }

    /** For a step that knows outcomes without being this sink. */
    public OutcomeAccess access() {
        return RedisOutcomes.access(this);
    }

    @Override
    public SinkWriter<ImageOutcome> createWriter(WriterInitContext context) {
        return writer(context.metricGroup());
    }

    OutcomeWriter writer(MetricGroup metrics) {
        return new OutcomeWriter(
                commands(), address.toString(), retries, MetricNames.retries(metrics, MetricNames.REDIS));
    }

    private OutcomeCommands commands() {
        return address.tls()
                ? new LettuceCommands(RedisAccess.of(address, DEADLINE))
                : new BahirCommands(BahirConfigs.of(address, DEADLINE));
    }
}
