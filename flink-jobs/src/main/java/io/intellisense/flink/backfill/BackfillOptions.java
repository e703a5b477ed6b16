package io.intellisense.flink.backfill;

import io.intellisense.clip.ClipOptions;
import io.intellisense.domain.ImageLimits;
import io.intellisense.flink.source.ListingRules;
import io.intellisense.index.CollectionLayout;
import io.intellisense.index.IndexAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/**
 * What a backfill reads, how it embeds, and where it writes.
 *
 * @param sources folders, tars, manifests or single image files
 * @param manifests files that are manifests whatever their names
 * @param rules which files of the sources are wanted
 * @param model a Hugging Face CLIP checkpoint folder
 * @param work a folder of this backfill's own: checkpoints and the reject report live in it
 * @param parallelism subtasks of decode and embed
 * @param batchSize images in one call of the model
 * @param linger how long an image waits for a batch to fill
 * @param checkpointInterval how much work an interruption may cost
 * @param zone of pictures that do not say where their clock was set
 * @param bulk whether the index puts off its search graph
 * @param layout of the index, where it has yet to be made; null where whatever there is will do
 */
public record BackfillOptions(
        List<Path> sources,
        List<Path> manifests,
        ListingRules rules,
        Path model,
        ClipOptions clip,
        IndexAddress index,
        ImageLimits limits,
        Path work,
        int parallelism,
        int batchSize,
        Duration linger,
        Duration checkpointInterval,
        ZoneId zone,
        BulkMode bulk,
        CollectionLayout layout) {

    public BackfillOptions {
        sources = List.copyOf(sources);
        manifests = List.copyOf(manifests);
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(clip, "clip");
        Objects.requireNonNull(index, "index");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(bulk, "bulk");
        if (sources.isEmpty() && manifests.isEmpty()) {
            throw new IllegalArgumentException("A backfill needs at least one folder or file to read");
        }
        if (parallelism < 1 || batchSize < 1) {
            throw new IllegalArgumentException(
                    "Parallelism and batch size are at least 1, but were: " + parallelism + " and " + batchSize);
        }
        if (linger.toMillis() < 1 || checkpointInterval.toMillis() < 10) {
            throw new IllegalArgumentException(
                    "Images linger at least 1 ms and checkpoints are at least 10 ms apart, but were: " + linger
                            + " and " + checkpointInterval);
        }
    }

    /** As above, of all files that are not hidden; pictures that do not name their zone are taken to be in UTC. */
    public BackfillOptions(
            List<Path> sources,
            Path model,
            ClipOptions clip,
            IndexAddress index,
            ImageLimits limits,
            Path work,
            int parallelism,
            int batchSize,
            Duration linger,
            Duration checkpointInterval) {
        this(
                sources,
                List.of(),
                ListingRules.DEFAULT,
                model,
                clip,
                index,
                limits,
                work,
                parallelism,
                batchSize,
                linger,
                checkpointInterval,
                ZoneOffset.UTC,
                BulkMode.AUTO,
                null);
    }
}
