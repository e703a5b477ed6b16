package io.intellisense.flink.job;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Where a job runs that keeps its checkpoints in a folder: {@link LocalFlink} or {@link ClusterFlink}. */
@FunctionalInterface
public interface FlinkPlace {

    /** @param resumeFrom the checkpoint that the job goes on from */
    StreamExecutionEnvironment environment(
            Configuration job, int parallelism, Path checkpoints, Optional<Path> resumeFrom);
}
