package io.intellisense.api.library;

import io.intellisense.domain.ImageId;
import io.intellisense.index.ImageFilter;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.ImagePoint;
import io.intellisense.index.IndexException;
import io.intellisense.index.ScrollPage;
import io.intellisense.index.SearchHit;
import io.intellisense.index.SearchQuery;
import io.intellisense.index.StoredImage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** A library for tests: in memory, searched exactly, and able to fail when it is told to. */
public final class MemoryLibrary implements Library {

    private final ConcurrentSkipListMap<ImageId, ImagePoint> points = new ConcurrentSkipListMap<>();
    private volatile IndexException failure;

    public void add(ImagePoint point) {
        points.put(point.id(), point);
    }

    public void clear() {
        points.clear();
        failure = null;
    }

    /** From now on every call fails like this; null ends it. */
    public void failWith(IndexException failure) {
        this.failure = failure;
    }

    @Override
    public List<SearchHit> search(SearchQuery query) {
        check();
        return points.values().stream()
                .filter(point -> matches(point.payload(), query.filter()))
                .map(point -> new SearchHit(point.id(), cosine(point.vector(), query.vector()), point.payload()))
                .filter(hit -> query.minScore() == null || hit.score() >= query.minScore())
                .sorted(Comparator.comparingDouble(SearchHit::score).reversed().thenComparing(SearchHit::id))
                .skip(query.offset())
                .limit(query.limit())
                .toList();
    }

    @Override
    public Optional<StoredImage> find(ImageId id) {
        check();
        return Optional.ofNullable(points.get(id)).map(point -> new StoredImage(id, point.payload()));
    }

    @Override
    public ScrollPage page(ImageId from, int limit) {
        check();
        List<StoredImage> rest = points.values().stream()
                .filter(point -> from == null || point.id().compareTo(from) >= 0)
                .limit(limit + 1L)
                .map(point -> new StoredImage(point.id(), point.payload()))
                .toList();
        boolean more = rest.size() > limit;
        return new ScrollPage(
                more ? rest.subList(0, limit) : rest, more ? rest.get(limit).id() : null);
    }

    @Override
    public long count() {
        check();
        return points.size();
    }

    @Override
    public String address() {
        return "memory";
    }

    private void check() {
        if (failure != null) {
            throw failure;
        }
    }

    private static boolean matches(ImagePayload payload, ImageFilter filter) {
        var facts = payload.facts();
        return (filter.format() == null || filter.format() == facts.format())
                && (filter.camera() == null || filter.camera().equals(facts.camera()))
                && (filter.from() == null
                        || facts.takenAt() != null && !facts.takenAt().isBefore(filter.from()))
                && (filter.to() == null
                        || facts.takenAt() != null && facts.takenAt().isBefore(filter.to()))
                && (filter.folder() == null
                        || payload.locations().stream().anyMatch(uri -> uri.startsWith(filter.folder())));
    }

    private static float cosine(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
