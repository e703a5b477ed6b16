package io.intellisense.index;

import io.intellisense.domain.ImageId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The images of one model in Qdrant. Thread-safe. Every call has a deadline; blocking calls throw {@link IndexException}, futures
 * fail with it.
 */
public final class VectorIndex implements AutoCloseable {

    private VectorIndex() {}

    /**
     * Opens the model's collection, and creates it (with payload indexes and, where there is none yet, the alias) if missing.
     *
     * @throws IndexException of kind MISMATCH where the alias leads to the collection of another model, of kind UNAVAILABLE where
     *     nothing answers at the address
     */
    public static VectorIndex open(IndexAddress address, CollectionSpec spec) {
        throw new UnsupportedOperationException();
    }

    /** What the alias leads to now; empty where there is no collection yet. */
    public static Optional<CollectionSpec> current(IndexAddress address) {
        throw new UnsupportedOperationException();
    }

    public CollectionSpec spec() {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes images and waits until they are durable and searchable. An image that is there already keeps its vector's place and
     * its {@code indexedAt}; its locations become the union of old and new. Idempotent. Concurrent calls must not hold the same
     * id, or a location may be lost.
     */
    public CompletableFuture<Void> put(List<ImagePoint> points) {
        throw new UnsupportedOperationException();
    }

    /** Adds locations to images that are there already, and waits; ids that are not there are ignored. Same concurrency rule as put. */
    public CompletableFuture<Void> addLocations(Map<ImageId, List<String>> locations) {
        throw new UnsupportedOperationException();
    }

    /** The nearest images, best first. */
    public List<SearchHit> search(SearchQuery query) {
        throw new UnsupportedOperationException();
    }

    /** Those of the images that are there. */
    public Map<ImageId, StoredImage> retrieve(Collection<ImageId> ids) {
        throw new UnsupportedOperationException();
    }

    /** Exact number of images that match. */
    public long count(ImageFilter filter) {
        throw new UnsupportedOperationException();
    }

    /** All matching images, page by page, in the order of their ids; {@code from} is null for the first page. */
    public ScrollPage scroll(ImageFilter filter, ImageId from, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Removes images, and waits; ids that are not there are ignored. */
    public void delete(Collection<ImageId> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
