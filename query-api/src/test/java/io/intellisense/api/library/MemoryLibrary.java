package io.intellisense.api.library;

import io.intellisense.api.Gate;
import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.Orientation;
import io.intellisense.index.Facet;
import io.intellisense.index.FacetCount;
import io.intellisense.index.ImageFilter;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.ImagePoint;
import io.intellisense.index.IndexException;
import io.intellisense.index.RankedImage;
import io.intellisense.index.ScrollPage;
import io.intellisense.index.SearchHit;
import io.intellisense.index.SearchQuery;
import io.intellisense.index.StoredImage;
import io.intellisense.index.TimeMark;
import io.intellisense.index.TimeOrder;
import io.intellisense.index.TimePage;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A library for tests: in memory, searched exactly, and able to fail when it is told to. */
public final class MemoryLibrary implements Library {

    private final ConcurrentSkipListMap<ImageId, ImagePoint> points = new ConcurrentSkipListMap<>();
    private final Gate gate = new Gate();
    private volatile IndexException failure;

    /** Through which every search goes. */
    public Gate gate() {
        return gate;
    }

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
        gate.pass();
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
    public List<RankedImage> rank(SearchQuery query) {
        return search(query).stream()
                .map(hit -> new RankedImage(
                        hit.id(),
                        hit.score(),
                        hit.payload().facts().takenAt(),
                        hit.payload().facts().perceptualHash()))
                .toList();
    }

    @Override
    public Map<ImageId, StoredImage> find(Collection<ImageId> ids) {
        check();
        return ids.stream()
                .filter(points::containsKey)
                .collect(Collectors.toMap(id -> id, id -> stored(points.get(id)), (one, same) -> one));
    }

    @Override
    public Map<ImageId, float[]> vectors(Collection<ImageId> ids) {
        check();
        return ids.stream()
                .filter(points::containsKey)
                .collect(Collectors.toMap(id -> id, id -> points.get(id).vector(), (one, same) -> one));
    }

    @Override
    public List<float[]> sample(int atMost) {
        check();
        return points.values().stream().map(ImagePoint::vector).limit(atMost).toList();
    }

    @Override
    public ScrollPage page(ImageFilter filter, ImageId from, int limit) {
        List<StoredImage> rest = matching(filter)
                .filter(image -> from == null || image.id().compareTo(from) >= 0)
                .limit(limit + 1L)
                .toList();
        boolean more = rest.size() > limit;
        return new ScrollPage(
                more ? rest.subList(0, limit) : rest, more ? rest.get(limit).id() : null);
    }

    @Override
    public TimePage browse(ImageFilter filter, TimeOrder order, TimeMark from, int limit) {
        Comparator<Instant> time = order == TimeOrder.NEWEST ? Comparator.reverseOrder() : Comparator.naturalOrder();
        List<StoredImage> all = matching(filter)
                .sorted(Comparator.comparing(
                        (StoredImage image) -> image.payload().facts().takenAt(), Comparator.nullsLast(time)))
                .toList();
        int start = from == null
                ? 0
                : 1 + all.stream().map(StoredImage::id).toList().indexOf(from.after());
        List<StoredImage> page = all.subList(start, Math.min(all.size(), start + limit));
        StoredImage last = page.isEmpty() ? null : page.get(page.size() - 1);
        boolean more = start + limit < all.size();
        return new TimePage(page, more ? new TimeMark(last.payload().facts().takenAt(), last.id()) : null);
    }

    @Override
    public List<FacetCount> facet(Facet facet, ImageFilter filter, int limit) {
        Map<String, Long> counts = matching(filter)
                .flatMap(image -> values(facet, image.payload()))
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(count -> new FacetCount(count.getKey(), count.getValue()))
                .toList();
    }

    private static Stream<String> values(Facet facet, ImagePayload payload) {
        ImageFacts facts = payload.facts();
        return switch (facet) {
            case CAMERA -> Stream.ofNullable(facts.camera());
            case FORMAT -> Stream.of(facts.format().label());
            case ORIENTATION ->
                Stream.of(Orientation.of(facts.width(), facts.height()).label());
            case FOLDER ->
                payload.locations().stream()
                        .map(uri -> uri.substring(0, uri.lastIndexOf('/') + 1))
                        .distinct();
        };
    }

    @Override
    public long count(ImageFilter filter) {
        return matching(filter).count();
    }

    private Stream<StoredImage> matching(ImageFilter filter) {
        check();
        return points.values().stream()
                .filter(point -> matches(point.payload(), filter))
                .map(MemoryLibrary::stored);
    }

    private static StoredImage stored(ImagePoint point) {
        return new StoredImage(point.id(), point.payload());
    }

    @Override
    public CompletableFuture<Long> counting(ImageFilter filter) {
        return CompletableFuture.supplyAsync(() -> count(filter));
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
                        || payload.locations().stream().anyMatch(uri -> uri.startsWith(filter.folder())))
                && (filter.orientation() == null
                        || filter.orientation() == Orientation.of(facts.width(), facts.height()))
                && (filter.minWidth() == null || facts.width() >= filter.minWidth())
                && (filter.minHeight() == null || facts.height() >= filter.minHeight())
                && (filter.place() == null
                        || facts.latitude() != null && filter.place().contains(facts.latitude(), facts.longitude()));
    }

    private static float cosine(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
