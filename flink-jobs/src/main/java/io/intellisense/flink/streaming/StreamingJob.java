package io.intellisense.flink.streaming;

import io.intellisense.clip.ClipModel;
import io.intellisense.clip.image.Framing;
import io.intellisense.flink.EventFeed;
import io.intellisense.flink.IndexImages;
import io.intellisense.flink.IndexImagesPipeline;
import io.intellisense.flink.access.ClipAccess;
import io.intellisense.flink.access.Gpus;
import io.intellisense.flink.access.QdrantAccess;
import io.intellisense.flink.retry.RetryPolicy;
import io.intellisense.flink.switching.EveryCollectionAccess;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.VectorIndex;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Puts the streaming job together, wherever it is to run. */
final class StreamingJob {

    private static final Duration LINGER = Duration.ofMillis(20);

    /** An index or a Redis that is away for a night holds the job up, and does not bring it down. */
    private static final RetryPolicy PATIENT =
            new RetryPolicy(Duration.ofMillis(100), Duration.ofSeconds(10), Duration.ofDays(1));

    private StreamingJob() {}

    /**
     * Adds the job's operators to the environment. Opens the model and the index first, so that what cannot work is said before
     * anything is read.
     *
     * @throws io.intellisense.clip.ModelException where the model folder is no model
     * @throws io.intellisense.index.IndexException where the index does not answer, or belongs to another model
     */
    static void build(StreamingOptions options, Gpus gpus, StreamExecutionEnvironment env) {
        try (ClipModel model = gpus.look(options.model(), options.clip())) {
            CollectionSpec spec = QdrantAccess.specOf(model.card());
            VectorIndex.open(options.index(), spec).close();
            int encoders = gpus.encoders(model.gpus(), options.parallelism());
            new IndexImagesPipeline(images(options, spec, model.framing(), encoders)).build(env);
        }
    }

    private static IndexImages images(StreamingOptions options, CollectionSpec spec, Framing framing, int encoders) {
        return new IndexImages(
                new EventFeed(options.redis(), options.streams(), options.maxAttempts(), PATIENT),
                ClipAccess.of(options.model(), options.clip()),
                framing,
                EveryCollectionAccess.of(
                        QdrantAccess.of(options.index(), spec), options.model(), options.clip(), options.limits()),
                PATIENT,
                options.limits(),
                options.zone(),
                Instant.MAX, // nothing in the index counts as this job's own work from before an interruption
                options.parallelism(),
                encoders,
                options.batchSize(),
                LINGER,
                LINGER);
    }
}
