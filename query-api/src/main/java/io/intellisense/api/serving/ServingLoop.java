package io.intellisense.api.serving;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.IndexException;
import io.intellisense.index.ModelCollection;
import io.intellisense.index.ModelCollections;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the answering model the one that the index is to be asked with. */
final class ServingLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServingLoop.class);
    private static final long LOOK_MILLIS = 1_000;

    private final Serving serving;
    private final ModelCollections collections;
    private final FollowAlias follow;
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "serving");
        thread.setDaemon(true);
        return thread;
    });

    private ServingLoop(Serving serving, ModelCollections collections, FollowAlias follow) {
        this.serving = serving;
        this.collections = collections;
        this.follow = follow;
    }

    /**
     * Loads the model that the index is asked with; the configured one where the index is empty or does not answer yet.
     *
     * @throws IndexException of kind MISMATCH where the index is asked with a model whose folder is not found
     */
    static ServingLoop start(QueryApiOptions options, IndexAddress address) {
        OpenModels models = new OpenModels(options, address);
        ModelCollections collections = ModelCollections.at(address);
        try {
            Serving serving = new Serving(first(models, collections));
            ServingLoop loop = new ServingLoop(
                    serving,
                    collections,
                    new FollowAlias(serving, collections::roles, models::of, new Retired(Clock.systemUTC())));
            loop.background.scheduleWithFixedDelay(loop::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
            return loop;
        } catch (RuntimeException e) {
            collections.close();
            throw e;
        }
    }

    private static ServedModel first(OpenModels models, ModelCollections collections) {
        try {
            return models.configured();
        } catch (IndexException mismatch) {
            ModelCollection asked = collections.roles().current();
            Optional<ServedModel> found = asked == null ? Optional.empty() : models.of(asked);
            found.ifPresent(model -> LOG.info("The index was switched to {}", model.spec()));
            return found.orElseThrow(() -> mismatch);
        }
    }

    /** Whatever goes wrong here, queries go on with the model that answers. */
    private void look() {
        try {
            follow.look();
        } catch (RuntimeException e) {
            LOG.warn("The model that the index is asked with could not be taken up; trying again", e);
        }
    }

    Serving serving() {
        return serving;
    }

    @Override
    public void close() {
        background.shutdownNow();
        follow.close();
        serving.current().release().run();
        collections.close();
    }
}
