package io.intellisense.flink.access;

import io.intellisense.clip.ClipOptions;
import io.intellisense.clip.Device;
import io.intellisense.clip.Precision;
import io.intellisense.domain.Secret;
import io.intellisense.index.IndexAddress;
import java.nio.file.Path;
import java.time.ZoneId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of every job for a cluster: the index, the model, and what it computes on. */
public final class JobOptions {

    @Option(names = "--index", paramLabel = "URL", required = true, description = "Qdrant's gRPC address.")
    private String index;

    @Mixin
    private ClusterOptions cluster;

    @Option(
            names = "--model",
            paramLabel = "DIR",
            required = true,
            description = "A Hugging Face CLIP checkpoint, at the same path on every worker.")
    private Path model;

    @Option(names = "--precision", defaultValue = "auto", description = "auto, fp32, bf16, fp16 or int8.")
    private Precision precision;

    @Option(names = "--device", defaultValue = "auto", description = "auto, cpu or gpu.")
    private Device device;

    @Option(
            names = "--gpus",
            paramLabel = "N",
            defaultValue = "0",
            description = "GPUs of all workers together: each gets one subtask that embeds (default: as many as are"
                    + " seen where the job is submitted).")
    private int gpus;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            defaultValue = "2",
            description = "Subtasks that decode, and embed where there is no GPU (default: ${DEFAULT-VALUE}).")
    private int parallelism;

    @Option(
            names = "--batch-size",
            paramLabel = "N",
            defaultValue = "16",
            description = "Images in one call of the model, at most (default: ${DEFAULT-VALUE}).")
    private int batchSize;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "Of cameras that do not record theirs (default: ${DEFAULT-VALUE}).")
    private ZoneId zone;

    /** With the key of the environment, so that it shows in no list of processes. */
    public IndexAddress index() {
        return cluster.of(IndexAddress.parse(index, Secret.orNull("QDRANT_API_KEY")));
    }

    public Path model() {
        return model;
    }

    public ClipOptions clip() {
        return new ClipOptions(precision, device);
    }

    public Gpus gpus() {
        return new Gpus(gpus);
    }

    public int parallelism() {
        return parallelism;
    }

    public int batchSize() {
        return batchSize;
    }

    public ZoneId zone() {
        return zone;
    }
}
