package io.intellisense.flink.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeHint;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.FunctionInitializationContext;

/**
 * Counters of one subtask that survive a crash: they are part of every checkpoint, and are published as accumulators and as metrics,
 * which begin with what was restored.
 */
public final class CheckpointedCounts {

    private static final ListStateDescriptor<Tuple2<String, Long>> STATE =
            new ListStateDescriptor<>("counts", TypeInformation.of(new TypeHint<Tuple2<String, Long>>() {}));

    private final RuntimeContext runtime;
    private final ListState<Tuple2<String, Long>> state;
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, Counter> metrics = new HashMap<>();

    private CheckpointedCounts(RuntimeContext runtime, ListState<Tuple2<String, Long>> state) {
        this.runtime = runtime;
        this.state = state;
    }

    /**
     * To be called from {@code initializeState}: takes up this subtask's share of what was counted before.
     *
     * @param names whose metrics are there from the start, at zero, so that the first of them is seen as one more
     */
    public static CheckpointedCounts restore(
            RuntimeContext runtime, FunctionInitializationContext context, List<String> names) throws Exception {
        CheckpointedCounts counts =
                new CheckpointedCounts(runtime, context.getOperatorStateStore().getListState(STATE));
        names.forEach(counts::metric);
        for (Tuple2<String, Long> count : counts.state.get()) {
            counts.add(count.f0, count.f1);
        }
        return counts;
    }

    public void add(String name) {
        add(name, 1);
    }

    private void add(String name, long more) {
        counts.merge(name, more, Long::sum);
        published(name).add(more);
        metric(name).inc(more);
    }

    /** To be called from {@code snapshotState}. */
    public void snapshot() throws Exception {
        List<Tuple2<String, Long>> all = new ArrayList<>(counts.size());
        counts.forEach((name, count) -> all.add(Tuple2.of(name, count)));
        state.update(all);
    }

    /** Steps that run in one task share what they publish under the same name; each remembers its own part. */
    private LongCounter published(String name) {
        return runtime.getLongCounter(name);
    }

    private Counter metric(String name) {
        return metrics.computeIfAbsent(name, any -> MetricNames.count(runtime.getMetricGroup(), name));
    }
}
