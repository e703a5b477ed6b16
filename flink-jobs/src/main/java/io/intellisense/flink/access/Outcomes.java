package io.intellisense.flink.access;

import io.intellisense.flink.flow.ImageOutcome;
import java.util.List;

/** Tells those who announced images what became of them. */
@FunctionalInterface
public interface Outcomes extends AutoCloseable {

    /** Returns when they were told; fails where nobody could be reached for a while. */
    void tell(List<ImageOutcome> outcomes);

    @Override
    default void close() {}
}
