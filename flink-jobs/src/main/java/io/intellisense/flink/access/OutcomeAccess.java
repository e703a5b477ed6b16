package io.intellisense.flink.access;

import java.io.Serializable;
import org.apache.flink.metrics.MetricGroup;

/** Opens the way to those who wait for outcomes, on a worker. */
@FunctionalInterface
public interface OutcomeAccess extends Serializable {

    /** Nobody waits. */
    OutcomeAccess NONE = metrics -> outcomes -> {};

    /** @param metrics of the operator that knows the outcomes */
    Outcomes open(MetricGroup metrics);
}
