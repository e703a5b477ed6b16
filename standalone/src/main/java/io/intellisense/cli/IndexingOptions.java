package io.intellisense.cli;

import io.intellisense.clip.ClipModel;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.RedisAddress;
import io.intellisense.flink.backfill.BackfillOptions;
import io.intellisense.flink.backfill.BulkMode;
import io.intellisense.flink.streaming.StreamingOptions;
import io.intellisense.index.CollectionLayout;
import io.intellisense.index.IndexAddress;
import io.intellisense.standalone.DataFolder;
import io.intellisense.standalone.Sources;
import io.intellisense.standalone.tuning.EncoderTuning;
import io.intellisense.standalone.tuning.Tuning;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How fast and within what limits images are indexed. */
final class IndexingOptions {

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description = "Threads that decode and embed (default: measured at the first start).")
    private Integer parallelism;

    @Option(
            names = "--batch-size",
            paramLabel = "N",
            description = "Images in one call of the model (default: measured at the first start).")
    private Integer batchSize;

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

    @Option(
            names = "--bulk",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description =
                    "auto, on or off: build the search graph only at the end (default: auto: once much has come).")
    private BulkMode bulk;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Measures what was not given; the model stays loaded for those who need it next. */
    ClipModel settle(ModelOptions model, DataFolder data) throws InterruptedException {
        ClipModel clip = ClipModel.shared(model.folder(), model.clip());
        int processors = Runtime.getRuntime().availableProcessors();
        if (batchSize == null) {
            Tuning tuning = EncoderTuning.of(clip, data.tuning(), parallelism == null ? processors : parallelism);
            batchSize = tuning.batchSize();
            parallelism = parallelism == null && clip.device().equals("cpu") ? (Integer) tuning.threads() : parallelism;
            say(tuning, clip);
        }
        parallelism = parallelism == null ? (Integer) processors : parallelism;
        return clip;
    }

    private void say(Tuning tuning, ClipModel clip) {
        PrintWriter err = spec.commandLine().getErr();
        err.printf(
                Locale.ROOT,
                "Batches of %d on %d threads: %.1f images/s in %s when it was measured%n",
                tuning.batchSize(),
                tuning.threads(),
                tuning.imagesPerSecond(),
                clip.precision().name().toLowerCase(Locale.ROOT));
        err.flush();
    }

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

    /** @param layout null where whatever there is will do */
    BackfillOptions of(
            Sources sources, ModelOptions model, IndexAddress index, CollectionLayout layout, DataFolder data) {
        return new BackfillOptions(
                sources.paths(),
                sources.manifests(),
                sources.rules(),
                model.folder(),
                model.clip(),
                index,
                new ImageLimits(maxBytes, maxPixels, maxSide),
                data.backfill(sources.all()),
                parallelism,
                batchSize,
                Duration.ofMillis(200),
                Duration.ofSeconds(checkpointSeconds),
                zone,
                bulk,
                layout);
    }
}
