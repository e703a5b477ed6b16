package io.intellisense.flink.backfill;

import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ModelCard;
import io.intellisense.flink.FolderFeed;
import io.intellisense.flink.IndexImages;
import io.intellisense.flink.IndexImagesPipeline;
import io.intellisense.flink.access.ClipAccess;
import io.intellisense.flink.access.QdrantAccess;
import io.intellisense.flink.job.Checkpoints;
import io.intellisense.flink.job.JobSettings;
import io.intellisense.flink.job.LocalFlink;
import io.intellisense.flink.retry.RetryPolicy;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.VectorIndex;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running backfill in this process's own Flink. */
public final class Backfill implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);

    /** Nobody waits for a single picture of a backfill; full requests are cheaper. */
    private static final Duration WRITE_LINGER = Duration.ofSeconds(1);

    private final WorkFolder work;
    private final RunningJob job;

    private Backfill(WorkFolder work, RunningJob job) {
        this.work = work;
        this.job = job;
    }

    /**
     * Starts, or continues where an earlier backfill of the same sources with the same work folder was interrupted.
     *
     * @throws BackfillFailedException where a source or the work folder cannot be used
     * @throws io.intellisense.clip.ModelException where the model folder is no model
     * @throws io.intellisense.index.IndexException where the index does not answer, or belongs to another model
     */
    public static Backfill start(BackfillOptions options) {
        List<String> roots =
                SourceFolders.checked(options.sources(), options.manifests(), options.remotes(), options.rules());
        WorkFolder work = WorkFolder.open(options.work());
        try (ClipModel model = ClipModel.shared(options.model(), options.clip())) {
            CollectionSpec spec = specOf(model.card());
            // Creates the collection, and refuses one of another model, before anything is read.
            VectorIndex.open(options.index(), spec).close();
            BackfillRecord record = work.takeUp(BackfillRecord.of(
                    roots,
                    options.rules(),
                    spec.name(),
                    options.index().toString(),
                    Instant.now().truncatedTo(ChronoUnit.MILLIS)));
            int encoders = model.device().startsWith("gpu") ? 1 : options.parallelism();
            IndexImages job = job(options, record, spec, model.card(), work.rejects(), encoders);
            return new Backfill(work, new RunningJob(submit(options, job, work.checkpoints())));
        } catch (RuntimeException e) {
            work.close();
            throw e;
        }
    }

    private static CollectionSpec specOf(ModelCard card) {
        return new CollectionSpec(card.id(), card.revision(), card.dimension(), card.preprocessing());
    }

    private static IndexImages job(
            BackfillOptions options,
            BackfillRecord record,
            CollectionSpec spec,
            ModelCard card,
            Path rejects,
            int encoders) {
        return new IndexImages(
                new FolderFeed(record.sources(), record.rules(), Instant.parse(record.began()), rejects),
                ClipAccess.of(options.model(), options.clip()),
                card.imageSize(),
                QdrantAccess.of(options.index(), spec),
                RetryPolicy.DEFAULT,
                options.limits(),
                options.zone(),
                Instant.parse(record.began()),
                options.parallelism(),
                encoders,
                options.batchSize(),
                options.linger(),
                WRITE_LINGER);
    }

    private static JobClient submit(BackfillOptions options, IndexImages job, Checkpoints checkpoints) {
        Optional<Path> resumeFrom = checkpoints.newest();
        resumeFrom.ifPresent(checkpoint -> LOG.info("Continuing from {}", checkpoint));
        StreamExecutionEnvironment env = LocalFlink.environment(
                JobSettings.bounded(options.checkpointInterval()),
                options.parallelism(),
                checkpoints.folder(),
                resumeFrom);
        new IndexImagesPipeline(job).build(env);
        try {
            return env.executeAsync("backfill");
        } catch (Exception e) {
            throw FailureSentence.of(e);
        }
    }

    /** Counts so far, at most half a second old; cheap enough to ask for several times a second. */
    public BackfillProgress progress() {
        return job.progress();
    }

    /**
     * Waits for the end. Restored counts of an interrupted earlier run are part of the result.
     *
     * @throws BackfillFailedException where the backfill cannot go on, or was stopped; its cause is an {@code IndexException} where
     *     the index is what failed
     */
    public BackfillProgress await() throws InterruptedException {
        BackfillProgress result = job.await();
        work.forget();
        return result;
    }

    /** Stops early; a later start with the same work folder continues. */
    @Override
    public void close() {
        try {
            job.stop();
        } finally {
            work.close();
        }
    }
}
