package io.intellisense.flink.count;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.metrics.ThreadSafeSimpleCounter;

/**
 * The metrics of our operators, for whoever watches. Each stands under the operator's own: {@code images.indexed},
 * {@code images.reason.<reason>.rejected}, {@code stage.<stage>.images}, {@code service.<service>.retries}. Reasons, stages and services
 * are labels where a reporter knows labels.
 */
public final class MetricNames {

    public static final String INDEX = "index";
    public static final String REDIS = "redis";

    private static final double NANOS = 1e9;

    private MetricNames() {}

    /** The metric beside a count of {@link CountNames}. */
    static Counter count(MetricGroup operator, String name) {
        String[] words = name.split("\\.");
        MetricGroup group = operator.addGroup(words[0]);
        if (words.length == 3) {
            group = group.addGroup("reason", words[2]);
        }
        return group.counter(words[1], new SimpleCounter());
    }

    static void stage(MetricGroup operator, String stage, SharedCounter images, SharedCounter working) {
        MetricGroup group = operator.addGroup("stage", stage);
        group.gauge("images", (Gauge<Long>) images::getLocalValue);
        group.gauge("workingSeconds", (Gauge<Double>) () -> working.getLocalValue() / NANOS);
    }

    /** How many batches a stage had, beside how many images one could have held. */
    public static Counter batches(MetricGroup operator, String stage, int limit) {
        MetricGroup group = operator.addGroup("stage", stage);
        group.gauge("batchLimit", (Gauge<Integer>) () -> limit);
        return group.counter("batches", new SimpleCounter());
    }

    /** Calls of a service that failed for the moment and are made again; any thread may count. */
    public static Counter retries(MetricGroup operator, String service) {
        return operator.addGroup("service", service).counter("retries", new ThreadSafeSimpleCounter());
    }
}
