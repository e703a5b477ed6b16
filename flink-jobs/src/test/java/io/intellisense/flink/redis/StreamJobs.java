package io.intellisense.flink.redis;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.util.TestStreamEnvironment;

/** A small Flink that runs jobs which read streams and do nothing but watch. */
final class StreamJobs implements AutoCloseable {

    /** In place of a time between checkpoints: none but those asked for, where Flink would also begin with one or two of its own. */
    static final Duration ON_REQUEST = Duration.ZERO;

    /** Long enough for a checkpoint on a busy machine. */
    private static final Duration CHECKPOINT_TIMEOUT = Duration.ofSeconds(5);

    private static final int SLOTS = 4;
    private static final long DEADLINE_SECONDS = 60;

    private final MiniCluster flink;
    private final Path folder;

    private StreamJobs(MiniCluster flink, Path folder) {
        this.flink = flink;
        this.folder = folder;
    }

    static StreamJobs start(Path folder) throws Exception {
        Configuration configuration = new Configuration();
        configuration.setString("execution.checkpointing.dir", folder.toUri().toString());
        configuration.setString("rest.bind-port", "0");
        MiniCluster flink = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(SLOTS)
                .build());
        flink.start();
        return new StreamJobs(flink, folder);
    }

    /** A job that takes a checkpoint each time, and restarts whenever it fails. */
    Job submit(RedisStreamSource<Seen> source, Watch watch, int parallelism, Duration checkpoints) throws Exception {
        return submit(source, watch, parallelism, checkpoints, null);
    }

    /** @param savepoint null to begin afresh */
    Job submit(RedisStreamSource<Seen> source, Watch watch, int parallelism, Duration checkpoints, String savepoint)
            throws Exception {
        Configuration configuration = new Configuration();
        if (!checkpoints.equals(ON_REQUEST)) {
            configuration.setString("execution.checkpointing.interval", checkpoints.toMillis() + " ms");
        }
        configuration.setString("execution.checkpointing.timeout", CHECKPOINT_TIMEOUT.toMillis() + " ms");
        configuration.setString("execution.checkpointing.tolerable-failed-checkpoints", "1000");
        configuration.setString("restart-strategy.type", "fixed-delay");
        configuration.setString("restart-strategy.fixed-delay.attempts", "1000");
        configuration.setString("restart-strategy.fixed-delay.delay", "20 ms");
        configuration.setString("pipeline.generic-types", "false");
        if (savepoint != null) {
            configuration.setString("execution.state-recovery.path", savepoint);
        }
        StreamExecutionEnvironment env =
                new TestStreamEnvironment(flink, configuration, parallelism, List.of(), List.of());
        env.configure(configuration);
        env.fromSource(source, WatermarkStrategy.noWatermarks(), "streams")
                .uid("streams")
                .map(watch)
                .uid("watch")
                .returns(TypeInformation.of(Seen.class))
                .sinkTo(new DiscardingSink<>())
                .uid("nowhere");
        return new Job(env.executeAsync());
    }

    @Override
    public void close() throws Exception {
        flink.close();
    }

    /** One job that runs. */
    final class Job implements AutoCloseable {

        private final JobClient client;

        private Job(JobClient client) {
            this.client = client;
        }

        JobID id() {
            return client.getJobID();
        }

        void checkpoint() throws Exception {
            flink.triggerCheckpoint(id()).get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        }

        JobStatus status() throws Exception {
            return client.getJobStatus().get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        }

        /** Where the savepoint is. */
        String stop() throws Exception {
            return client.stopWithSavepoint(false, folder.toUri().toString(), SavepointFormatType.CANONICAL)
                    .get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        }

        void cancel() throws Exception {
            client.cancel().get(DEADLINE_SECONDS, TimeUnit.SECONDS);
            while (!status().isGloballyTerminalState()) {
                Thread.sleep(20);
            }
        }

        @Override
        public void close() throws Exception {
            if (!status().isGloballyTerminalState()) {
                cancel();
            }
        }
    }
}
