package io.intellisense.flink.fake;

import io.intellisense.domain.ImageId;
import io.intellisense.flink.access.ImageIndex;
import io.intellisense.flink.access.IndexAccess;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.ImagePoint;
import io.intellisense.index.IndexException;
import io.intellisense.index.StoredImage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** An index in memory that keeps the contract of the real one, and can be told to fail. */
public final class FakeIndex implements ImageIndex {

    private static final Map<Integer, FakeIndex> ALL = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final int number = NUMBERS.incrementAndGet();
    private final Map<ImageId, ImagePayload> images = new ConcurrentHashMap<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicReference<IndexException> failure = new AtomicReference<>();
    private final AtomicInteger puts = new AtomicInteger();

    public FakeIndex() {
        ALL.put(number, this);
    }

    /** Finds this very object again on a worker of the same process. */
    public IndexAccess access() {
        int mine = number;
        return () -> ALL.get(mine);
    }

    /** The next so many calls fail like this. */
    public void failNext(int calls, IndexException with) {
        failure.set(with);
        failures.set(calls);
    }

    public Map<ImageId, ImagePayload> images() {
        return images;
    }

    public int puts() {
        return puts.get();
    }

    @Override
    public Map<ImageId, StoredImage> retrieve(Collection<ImageId> ids) {
        failIfTold();
        Map<ImageId, StoredImage> found = new ConcurrentHashMap<>();
        for (ImageId id : ids) {
            ImagePayload payload = images.get(id);
            if (payload != null) {
                found.put(id, new StoredImage(id, payload));
            }
        }
        return found;
    }

    @Override
    public CompletableFuture<Void> put(List<ImagePoint> points) {
        failIfTold();
        for (ImagePoint point : points) {
            puts.incrementAndGet();
            ImagePayload added = point.payload();
            images.merge(point.id(), added, (old, now) -> withLocations(old, now.locations()));
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> addLocations(Map<ImageId, List<String>> locations) {
        failIfTold();
        locations.forEach((id, uris) -> images.computeIfPresent(id, (same, old) -> withLocations(old, uris)));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> delete(Collection<ImageId> ids) {
        failIfTold();
        ids.forEach(images::remove);
        return CompletableFuture.completedFuture(null);
    }

    private static ImagePayload withLocations(ImagePayload old, List<String> more) {
        Set<String> union = new LinkedHashSet<>(old.locations());
        union.addAll(more);
        return new ImagePayload(old.sha256(), new ArrayList<>(union), old.facts(), old.indexedAt());
    }

    private void failIfTold() {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw failure.get();
        }
    }

    @Override
    public void close() {}
}
