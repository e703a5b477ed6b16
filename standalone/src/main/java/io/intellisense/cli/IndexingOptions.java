package io.intellisense.cli;

import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.RedisAddress;
import io.intellisense.flink.backfill.BackfillOptions;
import io.intellisense.flink.streaming.StreamingOptions;
import io.intellisense.index.IndexAddress;
import io.intellisense.standalone.DataFolder;
import io.intellisense.standalone.Sources;
import java.time.Duration;
import java.time.ZoneId;
import picocli.CommandLine.Option;

/** How fast and within what limits images are indexed. */
final class IndexingOptions {

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description = "Threads that decode and embed (default: one per processor).")
    private int parallelism = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--batch-size",
            paramLabel = "N",
            defaultValue = "16",
            description = "Images in one call of the model (default: ${DEFAULT-VALUE}).")
    private int batchSize;

    @Option(
            names = "--checkpoint-interval",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "After a crash at most so much is embedded again (default: ${DEFAULT-VALUE}).")
    private int checkpointSeconds;

    @Option(
            names = "--max-bytes",
            paramLabel = "N",
            defaultValue = "100000000",
            description = "Largest image file (default: ${DEFAULT-VALUE}).")
    private long maxBytes;

    @Option(
            names = "--max-pixels",
            paramLabel = "N",
            defaultValue = "100000000",
            description = "Most pixels in an image (default: ${DEFAULT-VALUE}).")
    private long maxPixels;

    @Option(
            names = "--max-side",
            paramLabel = "N",
            defaultValue = "25000",
            description = "Longest side of an image, in pixels (default: ${DEFAULT-VALUE}).")
    private int maxSide;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            description = "Of cameras that do not record theirs, such as Europe/Zurich (default: this machine's).")
    private ZoneId zone = ZoneId.systemDefault();

    /** What is uploaded is indexed like what lies in folders. */
    StreamingOptions streaming(BackfillOptions beside, RedisAddress redis) {
        return new StreamingOptions(
                redis,
                1,
                beside.model(),
                beside.clip(),
                beside.index(),
                beside.limits(),
                parallelism,
                batchSize,
                StreamingOptions.DEFAULT_MAX_ATTEMPTS,
                zone);
    }

    BackfillOptions of(Sources sources, ModelOptions model, IndexAddress index, DataFolder data) {
        return new BackfillOptions(
                sources.paths(),
                sources.manifests(),
                sources.remotes(),
                sources.rules(),
                model.folder(),
                model.clip(),
                index,
                new ImageLimits(maxBytes, maxPixels, maxSide),
                data.backfill(sources.names()),
                parallelism,
                batchSize,
                Duration.ofMillis(200),
                Duration.ofSeconds(checkpointSeconds),
                zone);
    }
}
