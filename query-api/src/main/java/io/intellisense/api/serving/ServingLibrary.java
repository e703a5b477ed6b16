package io.intellisense.api.serving;

import io.intellisense.api.library.Library;
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

/** The library as the model that answers just now has filled it. */
record ServingLibrary(Serving serving) implements Library {

    @Override
    public List<SearchHit> search(SearchQuery query) {
        return serving.now().library().search(query);
    }

    @Override
    public List<RankedImage> rank(SearchQuery query) {
        return serving.now().library().rank(query);
    }

    @Override
    public Map<ImageId, StoredImage> find(Collection<ImageId> ids) {
        return serving.now().library().find(ids);
    }

    @Override
    public Map<ImageId, float[]> vectors(Collection<ImageId> ids) {
        return serving.now().library().vectors(ids);
    }

    @Override
    public List<float[]> sample(int atMost) {
        return serving.now().library().sample(atMost);
    }

    @Override
    public ScrollPage page(ImageFilter filter, ImageId from, int limit) {
        return serving.now().library().page(filter, from, limit);
    }

    @Override
    public TimePage browse(ImageFilter filter, TimeOrder order, TimeMark from, int limit) {
        return serving.now().library().browse(filter, order, from, limit);
    }

    @Override
    public List<FacetCount> facet(Facet facet, ImageFilter filter, int limit) {
        return serving.now().library().facet(facet, filter, limit);
    }

    @Override
    public long count(ImageFilter filter) {
        return serving.now().library().count(filter);
    }

    @Override
    public CompletableFuture<Long> counting(ImageFilter filter) {
        return serving.now().library().counting(filter);
    }

    @Override
    public String address() {
        return serving.now().library().address();
    }
}
