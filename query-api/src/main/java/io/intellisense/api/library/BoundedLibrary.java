package io.intellisense.api.library;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.limits.Admission;
import io.intellisense.api.metrics.Timers;
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
import java.util.concurrent.CompletableFuture;

/** Lets a library go through its pictures only so often at a time, and tells how long it looks for the nearest. */
public final class BoundedLibrary implements Library {

    private final Library library;
    private final Timers timers;
    private final Admission places;

    BoundedLibrary(Library library, Timers timers, QueryApiOptions.Limits limits) {
        this.library = library;
        this.timers = timers;
        this.places = new Admission(
                limits.searches(),
                limits.waiting(),
                limits.longestWait(),
                "Too much is being looked for just now; ask again in a few seconds.");
    }

    @Override
    public List<SearchHit> search(SearchQuery query) {
        return places.in(() -> timers.vectorSearch().record(() -> library.search(query)));
    }

    @Override
    public List<RankedImage> rank(SearchQuery query) {
        return places.in(() -> timers.vectorSearch().record(() -> library.rank(query)));
    }

    @Override
    public Map<ImageId, StoredImage> find(Collection<ImageId> ids) {
        return library.find(ids);
    }

    @Override
    public Map<ImageId, float[]> vectors(Collection<ImageId> ids) {
        return library.vectors(ids);
    }

    @Override
    public List<float[]> sample(int atMost) {
        return library.sample(atMost);
    }

    @Override
    public ScrollPage page(ImageFilter filter, ImageId from, int limit) {
        return places.in(() -> library.page(filter, from, limit));
    }

    @Override
    public TimePage browse(ImageFilter filter, TimeOrder order, TimeMark from, int limit) {
        return places.in(() -> library.browse(filter, order, from, limit));
    }

    @Override
    public List<FacetCount> facet(Facet facet, ImageFilter filter, int limit) {
        return places.in(() -> library.facet(facet, filter, limit));
    }

    @Override
    public long count(ImageFilter filter) {
        return library.count(filter);
    }

    @Override
    public CompletableFuture<Long> counting(ImageFilter filter) {
        return library.counting(filter);
    }

    @Override
    public String address() {
        return library.address();
    }
}
