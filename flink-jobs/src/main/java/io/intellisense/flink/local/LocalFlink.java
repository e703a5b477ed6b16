package io.intellisense.flink.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Flink within this process, set up for one job that keeps checkpoints. */
public final class LocalFlink {

    private LocalFlink() {}

    /** For a job that ends. What fails for good must not be hidden by starting over: it fails the job. */
    public static StreamExecutionEnvironment bounded(
            int parallelism, Duration checkpointInterval, Path checkpoints, Optional<Path> resumeFrom) {
        Configuration configuration = new Configuration();
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        configuration.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, 10);
        return environment(configuration, parallelism, checkpointInterval, checkpoints, resumeFrom);
    }

    /** For a job that never ends: whatever fails is tried again, after growing pauses, and nothing waits for full buffers. */
    public static StreamExecutionEnvironment unbounded(
            int parallelism, Duration checkpointInterval, Path checkpoints, Optional<Path> resumeFrom) {
        Configuration configuration = new Configuration();
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF, Duration.ofSeconds(1));
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, Duration.ofSeconds(30));
        configuration.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, Integer.MAX_VALUE);
        configuration.set(ExecutionOptions.BUFFER_TIMEOUT, Duration.ofMillis(2));
        return environment(configuration, parallelism, checkpointInterval, checkpoints, resumeFrom);
    }

    private static StreamExecutionEnvironment environment(
            Configuration configuration,
            int parallelism,
            Duration checkpointInterval,
            Path checkpoints,
            Optional<Path> resumeFrom) {
        checkpoints(configuration, checkpointInterval, checkpoints);
        resumeFrom.ifPresent(checkpoint -> resume(configuration, checkpoint));
        pipeline(configuration);
        process(configuration, parallelism);
        return StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
    }

    private static void checkpoints(Configuration configuration, Duration interval, Path folder) {
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, interval);
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toUri().toString());
        configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        configuration.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        // The second is for the case that the first was cut short by a power failure.
        configuration.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, 2);
        configuration.set(CheckpointingOptions.MAX_CONCURRENT_CHECKPOINTS, 1);
        // The sink is empty at the end of its input, so waiting up to an interval for one more checkpoint would gain
        // nothing.
        configuration.set(CheckpointingOptions.ENABLE_CHECKPOINTS_AFTER_TASKS_FINISH, false);
    }

    private static void resume(Configuration configuration, Path checkpoint) {
        configuration.set(
                StateRecoveryOptions.SAVEPOINT_PATH, checkpoint.toUri().toString());
        configuration.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.CLAIM);
    }

    private static void pipeline(Configuration configuration) {
        // Batch mode has no checkpoints, and fires timers only at the end.
        configuration.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.STREAMING);
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(PipelineOptions.MAX_PARALLELISM, 128);
        configuration.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, Duration.ZERO);
    }

    private static void process(Configuration configuration, int slots) {
        configuration.set(TaskManagerOptions.NUM_TASK_SLOTS, slots);
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(1));
        configuration.set(RestOptions.BIND_ADDRESS, "localhost");
        configuration.set(RestOptions.BIND_PORT, "0");
        // Heartbeats carry the counts. Nobody is lost in one process, not even when a laptop sleeps.
        configuration.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, Duration.ofMillis(500));
        configuration.set(HeartbeatManagerOptions.HEARTBEAT_TIMEOUT, Duration.ofDays(1));
    }
}
