package io.intellisense.index;

import io.intellisense.domain.ImageId;
import io.intellisense.index.IndexException.Kind;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The images of one model in Qdrant. Thread-safe. Every call has a deadline; blocking calls throw {@link IndexException}, futures
 * fail with it.
 */
public final class VectorIndex implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final QdrantConnection connection;
    private final CollectionSpec spec;
    private final WriteImages write;
    private final ReadImages read;
    private final ReadVectors vectors;

    private VectorIndex(QdrantConnection connection, CollectionSpec spec) {
        this.connection = connection;
        this.spec = spec;
        Consistency consistency = Consistency.of(connection, spec);
        this.write = new WriteImages(connection, spec, consistency);
        this.read = new ReadImages(connection, spec, consistency);
        this.vectors = new ReadVectors(connection, spec, consistency);
    }

    /**
     * Opens the model's collection, and creates it (with payload indexes and, where there is none yet, the alias) if missing. An
     * older collection gets the payload indexes that it lacks; images that were indexed before {@code aspect} was a field match no
     * orientation until they are indexed again.
     *
     * @throws IndexException of kind MISMATCH where the alias leads to the collection of another model, of kind UNAVAILABLE where
     *     nothing answers at the address
     */
    public static VectorIndex open(IndexAddress address, CollectionSpec spec) {
        QdrantConnection connection = QdrantConnection.to(address);
        try {
            new OpenCollection(connection).open(spec, CollectionLayout.USUAL);
            return new VectorIndex(connection, spec);
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * As {@link #open}, for whoever may be the first to come.
     *
     * @param layout of a collection that has yet to be made; one that is there stays as it is
     * @return how the collection is laid out
     */
    public static CollectionLayout prepare(IndexAddress address, CollectionSpec spec, CollectionLayout layout) {
        try (QdrantConnection connection = QdrantConnection.to(address)) {
            return new OpenCollection(connection).open(spec, layout);
        }
    }

    /**
     * Opens the model's collection, which must be there, whether it is the one that is asked or another that is kept.
     *
     * @throws IndexException of kind NOT_FOUND where there is none
     */
    public static VectorIndex openKept(IndexAddress address, CollectionSpec spec) {
        QdrantConnection connection = QdrantConnection.to(address);
        try {
            new OpenCollection(connection).find(spec);
            return new VectorIndex(connection, spec);
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** What the alias leads to now; empty where there is no collection yet. */
    public static Optional<CollectionSpec> current(IndexAddress address) {
        try (QdrantConnection connection = QdrantConnection.to(address)) {
            return new OpenCollection(connection).current();
        }
    }

    public CollectionSpec spec() {
        return spec;
    }

    /**
     * Writes images and waits until they are durable and searchable. An image that is there already keeps its vector's place and
     * its {@code indexedAt}; its locations become the union of old and new. Idempotent. Concurrent calls must not hold the same
     * id, or a location may be lost.
     */
    public CompletableFuture<Void> put(List<ImagePoint> points) {
        for (ImagePoint point : points) {
            Optional<IndexException> wrong = wrongDimension(point.vector());
            if (wrong.isPresent()) {
                return CompletableFuture.failedFuture(wrong.get());
            }
        }
        return write.put(points);
    }

    /** Adds locations to images that are there already, and waits; ids that are not there are ignored. Same concurrency rule as put. */
    public CompletableFuture<Void> addLocations(Map<ImageId, List<String>> locations) {
        return write.addLocations(locations);
    }

    /**
     * Takes locations from images, and waits; an image that has none left goes. What is not there is ignored. Same concurrency rule
     * as put.
     */
    public CompletableFuture<Void> removeLocations(Map<ImageId, List<String>> locations) {
        return write.removeLocations(locations);
    }

    /** The nearest images, best first. */
    public List<SearchHit> search(SearchQuery query) {
        wrongDimension(query.vector()).ifPresent(wrong -> {
            throw wrong;
        });
        return read.search(query);
    }

    /** As {@link #search}, with less of each image: for looking deep, to rank 10,000 and beyond. */
    public List<RankedImage> rank(SearchQuery query) {
        wrongDimension(query.vector()).ifPresent(wrong -> {
            throw wrong;
        });
        return read.rank(query);
    }

    /** The vectors of those images that are there, of unit length. */
    public Map<ImageId, float[]> vectors(Collection<ImageId> ids) {
        return vectors.of(ids);
    }

    /** The vectors of some images, as good as drawn by lot; of all where there are no more. */
    public List<float[]> sample(int atMost) {
        return vectors.sample(atMost);
    }

    /** The images that match in the order of time, page by page; {@code from} is null for the first page. */
    public TimePage browse(ImageFilter filter, TimeOrder order, TimeMark from, int limit) {
        return new BrowseByTime(connection, read).page(filter, order, from, limit);
    }

    /** How many of the images that match have which value, most first. */
    public List<FacetCount> facet(Facet facet, ImageFilter filter, int limit) {
        return read.facet(facet, filter, limit);
    }

    /** Those of the images that are there. */
    public Map<ImageId, StoredImage> retrieve(Collection<ImageId> ids) {
        return read.retrieve(ids);
    }

    /** Exact number of images that match. */
    public long count(ImageFilter filter) {
        return read.count(filter);
    }

    /** As {@link #count}, while the caller goes on. */
    public CompletableFuture<Long> counting(ImageFilter filter) {
        return read.counting(filter);
    }

    /** All matching images, page by page, in the order of their ids; {@code from} is null for the first page. */
    public ScrollPage scroll(ImageFilter filter, ImageId from, int limit) {
        return read.scroll(filter, from, limit);
    }

    /** Removes images; complete once they are gone for good. Ids that are not there are ignored. Same concurrency rule as put. */
    public CompletableFuture<Void> delete(Collection<ImageId> ids) {
        return write.delete(ids);
    }

    /**
     * Waits until the server has built the graph that makes searches quick; everything can be found meanwhile.
     *
     * @param onLook told about once a second how far it is
     * @return how it was at the end: not ready where the deadline has passed or the server failed; it goes on by itself
     */
    public GraphState awaitGraph(Duration deadline, Consumer<GraphState> onLook) throws InterruptedException {
        return new AwaitGraph(() -> GraphState.of(connection.info(spec.name())), LOOK_EVERY).until(deadline, onLook);
    }

    @Override
    public void close() {
        connection.close();
    }

    private Optional<IndexException> wrongDimension(float[] vector) {
        if (vector.length == spec.dimension()) {
            return Optional.empty();
        }
        return Optional.of(new IndexException(
                Kind.REFUSED,
                "A vector of " + vector.length + " dimensions does not belong to " + spec.model()
                        + "; embed with the model that the index was opened for",
                null));
    }
}
