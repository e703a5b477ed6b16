package io.intellisense.flink.count;

import org.apache.flink.api.common.functions.RuntimeContext;

/**
 * Adds up how long one subtask of a stage works, for how many images. Unlike the counts of the account, the times are of this run
 * only. Thread-safe.
 */
public final class StageClock {

    private final SharedCounter images = new SharedCounter();
    private final SharedCounter working = new SharedCounter();
    private final SharedCounter handingOn = new SharedCounter();
    private final SharedCounter threads = new SharedCounter();

    /** A clock that is not published yet. */
    public StageClock() {}

    /** The clock of a stage whose subtasks work in their own thread. */
    public static StageClock start(RuntimeContext runtime, String stage) {
        StageClock clock = new StageClock();
        clock.threads(1);
        clock.publish(runtime, stage);
        return clock;
    }

    void publish(RuntimeContext runtime, String stage) {
        runtime.addAccumulator(StageNames.images(stage), images);
        runtime.addAccumulator(StageNames.working(stage), working);
        runtime.addAccumulator(StageNames.handingOn(stage), handingOn);
        runtime.addAccumulator(StageNames.threads(stage), threads);
        MetricNames.stage(runtime.getMetricGroup(), stage, images, working);
    }

    /** To be told once: how many may be at work in this subtask at the same time. */
    public void threads(int count) {
        threads.add((long) count);
    }

    /** @param nanos of one thread; where several work at the same time, each adds its own */
    public void worked(long nanos, long count) {
        working.add(nanos);
        images.add(count);
    }

    public void handedOn(long nanos) {
        handingOn.add(nanos);
    }
}
