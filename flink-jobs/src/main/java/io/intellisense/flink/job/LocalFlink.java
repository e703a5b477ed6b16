package io.intellisense.flink.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Flink within this process, for one job that keeps its checkpoints in a folder. */
public final class LocalFlink {

    private LocalFlink() {}

    public static StreamExecutionEnvironment environment(
            Configuration job, int parallelism, Path checkpoints, Optional<Path> resumeFrom) {
        Configuration configuration = new Configuration(job);
        JobSettings.keepCheckpoints(configuration, checkpoints, resumeFrom);
        process(configuration, parallelism);
        return StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
    }

    private static void process(Configuration configuration, int slots) {
        configuration.set(TaskManagerOptions.NUM_TASK_SLOTS, slots);
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(1));
        // Nobody on the network has any business here; by default Flink would listen on every interface.
        configuration.set(JobManagerOptions.BIND_HOST, "localhost");
        configuration.set(TaskManagerOptions.BIND_HOST, "localhost");
        configuration.set(RestOptions.BIND_ADDRESS, "localhost");
        configuration.set(RestOptions.BIND_PORT, "0");
        // Heartbeats carry the counts. Nobody is lost in one process, not even when a laptop sleeps.
        configuration.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, Duration.ofMillis(500));
        configuration.set(HeartbeatManagerOptions.HEARTBEAT_TIMEOUT, Duration.ofDays(1));
    }
}
