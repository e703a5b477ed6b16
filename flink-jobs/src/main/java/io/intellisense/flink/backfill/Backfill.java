package io.intellisense.flink.backfill;

import io.intellisense.clip.ClipModel;
import io.intellisense.clip.image.Framing;
import io.intellisense.flink.FolderFeed;
import io.intellisense.flink.IndexImages;
import io.intellisense.flink.IndexImagesPipeline;
import io.intellisense.flink.access.ClipAccess;
import io.intellisense.flink.access.Gpus;
import io.intellisense.flink.access.QdrantAccess;
import io.intellisense.flink.job.Checkpoints;
import io.intellisense.flink.job.ClusterFlink;
import io.intellisense.flink.job.FlinkPlace;
import io.intellisense.flink.job.JobSettings;
import io.intellisense.flink.job.LocalFlink;
import io.intellisense.flink.retry.RetryPolicy;
import io.intellisense.flink.switching.EveryCollectionAccess;
import io.intellisense.index.CollectionLayout;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.GraphState;
import io.intellisense.index.VectorIndex;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running backfill, in this process's own Flink or on a cluster. */
public final class Backfill implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);

    /** Nobody waits for a single picture of a backfill; full requests are cheaper. */
    private static final Duration WRITE_LINGER = Duration.ofSeconds(1);

    private final WorkFolder work;
    private final BackfillRun run;
    private final RunningJob job;
    private final ProgressLog log;
    private final CollectionLayout layout;
    private final LargeLoad load;

    private Backfill(WorkFolder work, BackfillRun run, RunningJob job, CollectionLayout layout, LargeLoad load) {
        this.work = work;
        this.run = run;
        this.job = job;
        this.log = new ProgressLog(job::look, work.rateCurve(), run.interruptions());
        this.layout = layout;
        this.load = load;
        load.watch(() -> job.look().progress().indexed());
    }

    /**
     * Starts, or continues where an earlier backfill of the same sources with the same work folder was interrupted.
     *
     * @throws BackfillFailedException where a source or the work folder cannot be used
     * @throws io.intellisense.clip.ModelException where the model folder is no model
     * @throws io.intellisense.index.IndexException where the index does not answer, or belongs to another model
     */
    public static Backfill start(BackfillOptions options) {
        return start(options, LocalFlink::environment, Gpus.DETECTED);
    }

    /**
     * As above, on the cluster that this program was submitted to.
     *
     * @param options all workers reach the sources, the model and the work folder at the same paths
     */
    static Backfill startOnCluster(BackfillOptions options, Gpus gpus) {
        return start(options, ClusterFlink::environment, gpus);
    }

    private static Backfill start(BackfillOptions options, FlinkPlace place, Gpus gpus) {
        List<String> roots =
                SourceFolders.checked(options.sources(), options.manifests(), options.remotes(), options.rules());
        WorkFolder work = WorkFolder.open(options.work());
        try (ClipModel model = gpus.look(options.model(), options.clip())) {
            CollectionSpec spec = QdrantAccess.specOf(model.card());
            // Creates the collection, and refuses one of another model, before anything is read.
            CollectionLayout layout = VectorIndex.prepare(
                    options.index(), spec, Objects.requireNonNullElse(options.layout(), CollectionLayout.USUAL));
            BackfillRecord record = work.takeUp(BackfillRecord.of(
                    roots,
                    options.rules(),
                    spec.name(),
                    options.index().toString(),
                    Instant.now().truncatedTo(ChronoUnit.MILLIS)));
            int encoders = gpus.encoders(model.gpus(), options.parallelism());
            IndexImages job = job(options, record, spec, model.framing(), work.rejects(), encoders);
            LargeLoad load = LargeLoad.begin(options.bulk(), options.index(), spec);
            return begin(options, place, work, BackfillRun.of(record, spec), job, layout, load);
        } catch (RuntimeException e) {
            work.close();
            throw e;
        }
    }

    /** Whether a backfill with this work folder is under way, or was interrupted. */
    public static boolean isUnfinished(Path work) {
        return WorkFolder.isUnfinished(work);
    }

    private static Backfill begin(
            BackfillOptions options,
            FlinkPlace place,
            WorkFolder work,
            BackfillRun run,
            IndexImages job,
            CollectionLayout layout,
            LargeLoad load) {
        try {
            RunningJob running = new RunningJob(submit(options, place, job, work.checkpoints()));
            return new Backfill(work, run, running, layout, load);
        } catch (RuntimeException e) {
            load.close();
            throw e;
        }
    }

    private static IndexImages job(
            BackfillOptions options,
            BackfillRecord record,
            CollectionSpec spec,
            Framing framing,
            Path rejects,
            int encoders) {
        return new IndexImages(
                new FolderFeed(record.sources(), record.rules(), Instant.parse(record.began()), rejects),
                ClipAccess.of(options.model(), options.clip()),
                framing,
                EveryCollectionAccess.of(
                        QdrantAccess.of(options.index(), spec), options.model(), options.clip(), options.limits()),
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

    private static JobClient submit(
            BackfillOptions options, FlinkPlace place, IndexImages job, Checkpoints checkpoints) {
        Optional<Path> resumeFrom = checkpoints.newest();
        resumeFrom.ifPresent(checkpoint -> LOG.info("Continuing from {}", checkpoint));
        StreamExecutionEnvironment env = place.environment(
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

    /** How the index is laid out, whatever was asked for: one that is there stays as it is. */
    public CollectionLayout layout() {
        return layout;
    }

    /** Counts so far, at most half a second old; cheap enough to ask for several times a second. */
    public BackfillProgress progress() {
        return job.look().progress();
    }

    /** How the time of this run is spread over the stages; as old and as cheap as {@link #progress}. */
    public StageTimes stages() {
        return job.look().stages();
    }

    /** What it is about, and how often it was interrupted. */
    public BackfillRun run() {
        return run;
    }

    /** How far it was at which time, every so many images, also before an interruption. */
    public List<CurvePoint> curve() {
        return work.rateCurve().points();
    }

    /**
     * Waits for the end. Restored counts of an interrupted earlier run are part of the result.
     *
     * @throws BackfillFailedException where the backfill cannot go on, or was stopped; its cause is an {@code IndexException} where
     *     the index is what failed
     */
    public BackfillProgress await() throws InterruptedException {
        return await(result -> {});
    }

    /**
     * As above.
     *
     * @param keep is given the result before the work folder forgets that there was one, so that a process that is killed in between
     *     comes to it again
     */
    public BackfillProgress await(Consumer<BackfillProgress> keep) throws InterruptedException {
        try (load) {
            BackfillProgress result = job.await();
            log.close();
            keep.accept(result);
            work.forget();
            return result;
        }
    }

    /**
     * After {@link #await}: waits until the index has built the search graph that it put off for this backfill. Everything can be
     * found meanwhile, and the index goes on by itself where nobody waits.
     *
     * @param onLook told about once a second how far it is
     * @return how it was at the end; empty where nothing was put off
     */
    public Optional<GraphState> awaitGraph(Duration deadline, Consumer<GraphState> onLook) throws InterruptedException {
        return load.awaitGraph(deadline, onLook);
    }

    /** Stops early; a later start with the same work folder continues. */
    @Override
    public void close() {
        try (work;
                load;
                log) {
            job.stop();
        }
    }
}
