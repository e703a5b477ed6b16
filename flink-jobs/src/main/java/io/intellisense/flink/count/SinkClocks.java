package io.intellisense.flink.count;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.common.JobInfo;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.functions.RuntimeContext;

/** The clocks of sinks. Flink gives a sink no accumulators, so the step before it, which runs in the same task, publishes them. */
public final class SinkClocks {

    private record Task(String job, int subtask, int attempt) {

        static Task of(JobInfo job, TaskInfo task) {
            return new Task(job.getJobId().toString(), task.getIndexOfThisSubtask(), task.getAttemptNumber());
        }
    }

    private static final Map<Task, StageClock> CLOCKS = new ConcurrentHashMap<>();

    private SinkClocks() {}

    /** The clock of the sink in this task, whoever of the two asks first. */
    public static StageClock of(JobInfo job, TaskInfo task) {
        return CLOCKS.computeIfAbsent(Task.of(job, task), any -> new StageClock());
    }

    /** To be called by the step before the sink. */
    public static void publish(RuntimeContext runtime) {
        of(runtime.getJobInfo(), runtime.getTaskInfo()).publish(runtime, StageNames.UPSERT);
    }

    /** To be called when that step ends. */
    public static void forget(RuntimeContext runtime) {
        CLOCKS.remove(Task.of(runtime.getJobInfo(), runtime.getTaskInfo()));
    }
}
