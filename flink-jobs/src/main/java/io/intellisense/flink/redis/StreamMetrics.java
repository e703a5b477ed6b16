package io.intellisense.flink.redis;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.ThreadSafeSimpleCounter;
import org.apache.flink.metrics.groups.SourceReaderMetricGroup;

/** What a reader tells of its streams; the gauges show what was asked in the background last. */
final class StreamMetrics {

    private final Map<String, GroupState> states = new ConcurrentHashMap<>();
    private final Counter recovered;
    private final Counter trimmed;
    private final Counter acknowledged;

    StreamMetrics(SourceReaderMetricGroup metrics) {
        recovered = metrics.counter("recovered", new ThreadSafeSimpleCounter());
        trimmed = metrics.counter("trimmed", new ThreadSafeSimpleCounter());
        acknowledged = metrics.counter("acknowledged", new ThreadSafeSimpleCounter());
        metrics.setPendingRecordsGauge(
                () -> states.values().stream().mapToLong(GroupState::waiting).sum());
        metrics.gauge(
                "pending",
                () -> states.values().stream().mapToLong(GroupState::pending).sum());
        metrics.gauge("oldestPendingMillis", this::oldestPendingMillis);
    }

    void show(String stream, GroupState state) {
        states.put(stream, state);
    }

    /** Entries that were handed out again. */
    void recovered(int count) {
        recovered.inc(count);
    }

    /** Entries that were trimmed from the stream before they were acknowledged. */
    void trimmed(int count) {
        trimmed.inc(count);
    }

    void acknowledged(int count) {
        acknowledged.inc(count);
    }

    /** Age of the oldest entry that is not acknowledged. */
    private long oldestPendingMillis() {
        return states.values().stream()
                .filter(state -> state.oldest() != null)
                .mapToLong(state -> System.currentTimeMillis() - state.oldest().millis())
                .max()
                .orElse(0);
    }
}
