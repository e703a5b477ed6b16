package io.intellisense.flink.redis;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;

/** Watches what passes through a job of the same process, and makes it fail where a test says so. */
final class Watch implements MapFunction<Seen, Seen>, CheckpointedFunction {

    private static final long serialVersionUID = 1L;

    private static final Map<Integer, Watch> ALL = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final transient List<Seen> seen = new CopyOnWriteArrayList<>();
    transient volatile Predicate<Seen> killer = any -> false;
    transient volatile boolean holdCheckpoints;
    private final int number = NUMBERS.incrementAndGet();

    Watch() {
        ALL.put(number, this);
    }

    List<String> values() {
        return seen.stream().map(Seen::value).toList();
    }

    @Override
    public Seen map(Seen entry) {
        Watch origin = ALL.get(number);
        origin.seen.add(entry);
        if (origin.killer.test(entry)) {
            throw new IllegalStateException("Killed by " + entry);
        }
        return entry;
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) {
        Watch origin = ALL.get(number);
        while (origin.holdCheckpoints) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void initializeState(FunctionInitializationContext context) {}
}
