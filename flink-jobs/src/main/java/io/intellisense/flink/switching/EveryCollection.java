package io.intellisense.flink.switching;

import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ClipOptions;
import io.intellisense.clip.ModelFolders;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.ImageLimits;
import io.intellisense.flink.access.ImageIndex;
import io.intellisense.flink.job.JobThread;
import io.intellisense.index.CollectionRoles;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.ImagePoint;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.IndexException;
import io.intellisense.index.ModelCollection;
import io.intellisense.index.ModelCollections;
import io.intellisense.index.StoredImage;
import io.intellisense.index.VectorIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes every change to every collection that the index keeps, so that a switch to another model, or back, loses nothing. Which these
 * are is asked before each change. A collection of another model than the job's is given vectors of its own, from the originals.
 */
final class EveryCollection implements ImageIndex {

    private static final Logger LOG = LoggerFactory.getLogger(EveryCollection.class);

    /** As many as the sink has requests under way. */
    private static final int THREADS = 4;

    private final IndexAddress address;
    private final CollectionSpec own;
    private final ModelFolders folders;
    private final ClipOptions clip;
    private final ImageLimits limits;
    private final ModelCollections collections;
    private final Map<CollectionSpec, VectorIndex> open = new ConcurrentHashMap<>();
    private final Map<CollectionSpec, ClipModel> models = new ConcurrentHashMap<>();
    private final ExecutorService work = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = JobThread.named("every-collection", task);
        thread.setDaemon(true);
        return thread;
    });

    EveryCollection(
            IndexAddress address, CollectionSpec own, ModelFolders folders, ClipOptions clip, ImageLimits limits) {
        this.address = address;
        this.own = own;
        this.folders = folders;
        this.clip = clip;
        this.limits = limits;
        this.collections = ModelCollections.at(address);
    }

    /** Known is what the collection holds that is asked. */
    @Override
    public Map<ImageId, StoredImage> retrieve(Collection<ImageId> ids) {
        ModelCollection current = collections.roles().current();
        return index(current == null ? own : current.spec()).retrieve(ids);
    }

    @Override
    public CompletableFuture<Void> put(List<ImagePoint> points) {
        return everywhere((roles, kept) -> {
            if (kept.spec().equals(own)) {
                return index(own).put(points);
            }
            return put(points, kept, kept.equals(roles.previous()));
        });
    }

    private CompletableFuture<Void> put(List<ImagePoint> points, ModelCollection kept, boolean isPrevious) {
        Optional<ClipModel> model = model(kept);
        if (model.isEmpty() && isPrevious) {
            LOG.warn("{} is not found, so the way back to it misses what is added now", kept);
            return CompletableFuture.completedFuture(null);
        }
        return index(kept.spec())
                .put(reembedded(
                        points,
                        model.orElseThrow(() -> new IndexException(
                                IndexException.Kind.UNAVAILABLE,
                                "The index is being switched to the model "
                                        + kept.spec().modelId() + " in " + kept.folder()
                                        + ", which is not there on this machine; put it there",
                                null))));
    }

    private List<ImagePoint> reembedded(List<ImagePoint> points, ClipModel model) {
        Map<ImageId, ImagePayload> images = new LinkedHashMap<>();
        points.forEach(point -> images.put(point.id(), point.payload()));
        try {
            Reembed.Result result = new Reembed(model, limits).of(images);
            result.refused()
                    .forEach((id, why) -> LOG.warn(
                            "{} is left out for {}: {}", id, model.card().id(), why.getMessage()));
            return result.points();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexException(IndexException.Kind.UNAVAILABLE, "Interrupted while embedding", e);
        }
    }

    @Override
    public CompletableFuture<Void> addLocations(Map<ImageId, List<String>> locations) {
        return everywhere((roles, kept) -> index(kept.spec()).addLocations(locations));
    }

    @Override
    public CompletableFuture<Void> delete(Collection<ImageId> ids) {
        return everywhere((roles, kept) -> index(kept.spec()).delete(ids));
    }

    /** A change of one collection. */
    private interface Change {
        CompletableFuture<Void> of(CollectionRoles roles, ModelCollection kept);
    }

    private CompletableFuture<Void> everywhere(Change change) {
        return CompletableFuture.supplyAsync(() -> begin(change), work).thenCompose(Function.identity());
    }

    private CompletableFuture<Void> begin(Change change) {
        CollectionRoles roles = collections.roles();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (ModelCollection kept : kept(roles)) {
            all.add(begin(change, roles, kept).exceptionallyCompose(failure -> unlessForgotten(kept, failure)));
        }
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
    }

    private static CompletableFuture<Void> begin(Change change, CollectionRoles roles, ModelCollection kept) {
        try {
            return change.of(roles, kept);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private List<ModelCollection> kept(CollectionRoles roles) {
        return roles.current() == null ? List.of(new ModelCollection(own, null)) : roles.all();
    }

    private CompletableFuture<Void> unlessForgotten(ModelCollection kept, Throwable failure) {
        return CompletableFuture.supplyAsync(
                        () -> kept(collections.roles()).contains(kept)
                                ? CompletableFuture.<Void>failedFuture(failure)
                                : CompletableFuture.<Void>completedFuture(null),
                        work)
                .thenCompose(Function.identity());
    }

    private VectorIndex index(CollectionSpec spec) {
        return open.computeIfAbsent(spec, wanted -> VectorIndex.openKept(address, wanted));
    }

    private Optional<ClipModel> model(ModelCollection kept) {
        return Optional.ofNullable(models.computeIfAbsent(
                kept.spec(), spec -> folders.open(spec.modelId(), spec.revision(), kept.folder(), clip)
                        .orElse(null)));
    }

    @Override
    public void close() {
        work.shutdownNow();
        open.values().forEach(VectorIndex::close);
        models.values().forEach(ClipModel::close);
        collections.close();
    }
}
