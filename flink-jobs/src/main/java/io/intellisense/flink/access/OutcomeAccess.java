package io.intellisense.flink.access;

import java.io.Serializable;

/** Opens the way to those who wait for outcomes, on a worker. */
@FunctionalInterface
public interface OutcomeAccess extends Serializable {

    /** Nobody waits. */
    OutcomeAccess NONE = () -> outcomes -> {};

    Outcomes open();
}
