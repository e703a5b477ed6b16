package io.intellisense.flink.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The cluster that a program was submitted to, for one job that keeps its checkpoints in a folder that all workers reach. */
public final class ClusterFlink {

    /** Workers die without the job being at fault; what is at fault dies this often in a row. */
    private static final int ATTEMPTS = 10;

    private ClusterFlink() {}

    public static StreamExecutionEnvironment environment(
            Configuration job, int parallelism, Path checkpoints, Optional<Path> resumeFrom) {
        Configuration configuration = new Configuration(job);
        JobSettings.keepCheckpoints(configuration, checkpoints, resumeFrom);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF, Duration.ofSeconds(1));
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, Duration.ofSeconds(20));
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_RESET_BACKOFF_THRESHOLD,
                Duration.ofMinutes(2));
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_ATTEMPTS, ATTEMPTS);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.configure(configuration);
        env.setParallelism(parallelism);
        return env;
    }
}
