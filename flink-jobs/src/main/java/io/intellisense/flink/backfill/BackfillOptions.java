package io.intellisense.flink.backfill;

import io.intellisense.clip.ClipOptions;
import io.intellisense.domain.ImageLimits;
import io.intellisense.index.IndexAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a backfill reads, how it embeds, and where it writes.
 *
 * @param sources folders or single image files
 * @param model a Hugging Face CLIP checkpoint folder
 * @param work a folder of this backfill's own: checkpoints and the reject report live in it
 * @param parallelism subtasks of decode and embed
 * @param batchSize images in one call of the model
 */
public record BackfillOptions(
        List<Path> sources,
        Path model,
        ClipOptions clip,
        IndexAddress index,
        ImageLimits limits,
        Path work,
        int parallelism,
        int batchSize,
        Duration linger,
        Duration checkpointInterval) {}
