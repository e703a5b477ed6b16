package io.intellisense.flink.count;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.common.accumulators.Accumulator;

/** A counter that any thread may add to; those that Flink brings belong to one thread. */
final class SharedCounter implements Accumulator<Long, Long> {

    private static final long serialVersionUID = 1L;

    private final AtomicLong count = new AtomicLong();

    @Override
    public void add(Long more) {
        count.addAndGet(more);
    }

    @Override
    public Long getLocalValue() {
        return count.get();
    }

    @Override
    public void resetLocal() {
        count.set(0);
    }

    @Override
    public void merge(Accumulator<Long, Long> other) {
        add(other.getLocalValue());
    }

    @Override
    public SharedCounter clone() {
        SharedCounter copy = new SharedCounter();
        copy.merge(this);
        return copy;
    }
}
