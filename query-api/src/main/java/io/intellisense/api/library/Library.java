package io.intellisense.api.library;

import io.intellisense.domain.ImageId;
import io.intellisense.index.Facet;
import io.intellisense.index.FacetCount;
import io.intellisense.index.ImageFilter;
import io.intellisense.index.RankedImage;
import io.intellisense.index.ScrollPage;
import io.intellisense.index.SearchHit;
import io.intellisense.index.SearchQuery;
import io.intellisense.index.StoredImage;
import io.intellisense.index.TimeMark;
import io.intellisense.index.TimeOrder;
import io.intellisense.index.TimePage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The pictures that can be searched and served. Every call may fail with an {@link io.intellisense.index.IndexException}. */
public interface Library {

    /** The nearest pictures, best first. */
    List<SearchHit> search(SearchQuery query);

    /** As search, but no more of each picture than it takes to put it in its place: for looking deep. */
    List<RankedImage> rank(SearchQuery query);

    /** Those of the pictures that are there. */
    Map<ImageId, StoredImage> find(Collection<ImageId> ids);

    default Optional<StoredImage> find(ImageId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** The vectors of those pictures that are there. */
    Map<ImageId, float[]> vectors(Collection<ImageId> ids);

    /** The vectors of some pictures, as good as drawn by lot. */
    List<float[]> sample(int atMost);

    /** Pictures in the order of their ids, which is as good as shuffled; {@code from} is null for the first page. */
    ScrollPage page(ImageFilter filter, ImageId from, int limit);

    /** Pictures in the order of time; {@code from} is null for the first page. */
    TimePage browse(ImageFilter filter, TimeOrder order, TimeMark from, int limit);

    /** How many of the pictures that match have which value, most first. */
    List<FacetCount> facet(Facet facet, ImageFilter filter, int limit);

    long count(ImageFilter filter);

    /** As count, while its caller does other things, where the library can: what comes back waits for the number, or fails. */
    default LongSupplier startCount(ImageFilter filter) {
        return () -> count(filter);
    }

    default long count() {
        return count(ImageFilter.ALL);
    }

    /** Where the index is, fit to be shown. */
    String address();
}
