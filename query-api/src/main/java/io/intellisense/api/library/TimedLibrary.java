package io.intellisense.api.library;

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

/** Tells how long a library looks for the nearest. */
final class TimedLibrary implements Library {

    private final Library library;
    private final Timers timers;

    TimedLibrary(Library library, Timers timers) {
        this.library = library;
        this.timers = timers;
    }

    @Override
    public List<SearchHit> search(SearchQuery query) {
        return timers.vectorSearch().record(() -> library.search(query));
    }

    @Override
    public List<RankedImage> rank(SearchQuery query) {
        return timers.vectorSearch().record(() -> library.rank(query));
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
        return library.page(filter, from, limit);
    }

    @Override
    public TimePage browse(ImageFilter filter, TimeOrder order, TimeMark from, int limit) {
        return library.browse(filter, order, from, limit);
    }

    @Override
    public List<FacetCount> facet(Facet facet, ImageFilter filter, int limit) {
        return library.facet(facet, filter, limit);
    }

    @Override
    public long count(ImageFilter filter) {
        return library.count(filter);
    }

    @Override
    public String address() {
        return library.address();
    }
}
