package io.intellisense.flink.access;

import io.intellisense.domain.ImageId;
import io.intellisense.index.ImagePoint;
import io.intellisense.index.StoredImage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The questions and orders that the job has for the index; see {@link io.intellisense.index.VectorIndex}. */
public interface ImageIndex extends AutoCloseable {

    /** Those of the images that are there. */
    Map<ImageId, StoredImage> retrieve(Collection<ImageId> ids);

    /** Writes images; complete once they are durable. Concurrent calls must not hold the same id. */
    CompletableFuture<Void> put(List<ImagePoint> points);

    /** Adds locations to images that are there; complete once they are durable. Same rule as {@link #put}. */
    CompletableFuture<Void> addLocations(Map<ImageId, List<String>> locations);

    /** Removes images; complete once they are gone for good. Same rule as {@link #put}. */
    CompletableFuture<Void> delete(Collection<ImageId> ids);

    @Override
    void close();
}
