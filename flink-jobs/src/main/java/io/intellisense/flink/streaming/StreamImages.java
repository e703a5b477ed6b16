package io.intellisense.flink.streaming;

import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.RedisAddress;
import io.intellisense.domain.Secret;
import io.intellisense.flink.access.JobOptions;
import io.intellisense.flink.job.JobSettings;
import java.time.Duration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The streaming job for a Flink cluster: {@code flink run -d -c io.intellisense.flink.streaming.StreamImages flink-jobs.jar ...}. */
@Command(name = "stream-images", description = "Indexes whatever is announced on Redis, on a Flink cluster.")
public final class StreamImages {

    @Option(
            names = "--redis",
            paramLabel = "URL",
            required = true,
            description = "redis://host:port, redis-sentinel://host1,host2#master or redis-cluster://host1,host2;"
                    + " with TLS rediss://... A password is taken from the environment: REDIS_PASSWORD.")
    private String redis;

    @Option(
            names = "--redis-streams",
            paramLabel = "N",
            defaultValue = "1",
            description = "Streams of events, as many as the uploader writes (default: ${DEFAULT-VALUE}).")
    private int streams;

    @Option(
            names = "--redis-authority",
            paramLabel = "FILE",
            description = "PEM file that vouches for Redis' certificate, at the same path on every worker (default:"
                    + " whom Java trusts).")
    private String redisAuthority;

    @Mixin
    private JobOptions common;

    @Option(
            names = "--max-attempts",
            paramLabel = "N",
            defaultValue = "5",
            description =
                    "How often a picture may bring the job down before it is refused (default: ${DEFAULT-VALUE}).")
    private int maxAttempts;

    @Option(
            names = "--checkpoint-interval",
            paramLabel = "SECONDS",
            defaultValue = "2",
            description = "How often events are acknowledged (default: ${DEFAULT-VALUE}).")
    private int checkpointSeconds;

    /** @throws CommandLine.ParameterException with a sentence that says which option is wrong */
    public static void main(String[] arguments) throws Exception {
        StreamImages job = new StreamImages();
        new CommandLine(job).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        job.run();
    }

    private void run() throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.configure(JobSettings.unbounded(Duration.ofSeconds(checkpointSeconds)));
        StreamingJob.build(options(), common.gpus(), env);
        env.executeAsync("stream-images");
    }

    /** Keys are taken from the environment, so that they show in no list of processes. */
    private StreamingOptions options() {
        return new StreamingOptions(
                RedisAddress.parse(redis).vouchedForBy(redisAuthority).guardedBy(Secret.orNull("REDIS_PASSWORD")),
                streams,
                common.model(),
                common.clip(),
                common.index(),
                ImageLimits.DEFAULT,
                common.parallelism(),
                common.batchSize(),
                maxAttempts,
                common.zone());
    }
}
