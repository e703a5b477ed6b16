package io.intellisense.flink.access;

import io.intellisense.domain.ImageId;
import io.intellisense.index.ImagePoint;
import io.intellisense.index.StoredImage;
import io.intellisense.index.VectorIndex;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** An open connection to Qdrant. */
record QdrantIndex(VectorIndex index) implements ImageIndex {

    @Override
    public Map<ImageId, StoredImage> retrieve(Collection<ImageId> ids) {
        return index.retrieve(ids);
    }

    @Override
    public CompletableFuture<Void> put(List<ImagePoint> points) {
        return index.put(points);
    }

    @Override
    public CompletableFuture<Void> addLocations(Map<ImageId, List<String>> locations) {
        return index.addLocations(locations);
    }

    @Override
    public CompletableFuture<Void> delete(Collection<ImageId> ids) {
        return index.delete(ids);
    }

    @Override
    public void close() {
        index.close();
    }
}
