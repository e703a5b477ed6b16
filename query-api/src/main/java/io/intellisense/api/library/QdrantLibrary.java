package io.intellisense.api.library;

import io.intellisense.domain.ImageId;
import io.intellisense.index.Facet;
import io.intellisense.index.FacetCount;
import io.intellisense.index.ImageFilter;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.IndexException;
import io.intellisense.index.RankedImage;
import io.intellisense.index.ScrollPage;
import io.intellisense.index.SearchHit;
import io.intellisense.index.SearchQuery;
import io.intellisense.index.StoredImage;
import io.intellisense.index.TimeMark;
import io.intellisense.index.TimeOrder;
import io.intellisense.index.TimePage;
import io.intellisense.index.VectorIndex;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One model's library in Qdrant. */
public final class QdrantLibrary implements Library, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(QdrantLibrary.class);

    private final IndexConnection connection;

    private QdrantLibrary(IndexConnection connection) {
        this.connection = connection;
    }

    /**
     * Connects; what does not answer yet is connected to when it is first asked.
     *
     * @param open connects to the collection of the library's model
     * @throws IndexException where the index answers and belongs to another model
     */
    public static QdrantLibrary of(IndexAddress address, Supplier<VectorIndex> open) {
        IndexConnection connection = new IndexConnection(address, open);
        try {
            connection.index();
        } catch (IndexException e) {
            if (!e.isTransient()) {
                throw e;
            }
            LOG.warn("Not ready yet, searches will be refused until the index answers: {}", e.getMessage());
        }
        return new QdrantLibrary(connection);
    }

    @Override
    public List<SearchHit> search(SearchQuery query) {
        return connection.index().search(query);
    }

    @Override
    public List<RankedImage> rank(SearchQuery query) {
        return connection.index().rank(query);
    }

    @Override
    public Map<ImageId, StoredImage> find(Collection<ImageId> ids) {
        return connection.index().retrieve(ids);
    }

    @Override
    public Map<ImageId, float[]> vectors(Collection<ImageId> ids) {
        return connection.index().vectors(ids);
    }

    @Override
    public List<float[]> sample(int atMost) {
        return connection.index().sample(atMost);
    }

    @Override
    public ScrollPage page(ImageFilter filter, ImageId from, int limit) {
        return connection.index().scroll(filter, from, limit);
    }

    @Override
    public TimePage browse(ImageFilter filter, TimeOrder order, TimeMark from, int limit) {
        return connection.index().browse(filter, order, from, limit);
    }

    @Override
    public List<FacetCount> facet(Facet facet, ImageFilter filter, int limit) {
        return connection.index().facet(facet, filter, limit);
    }

    @Override
    public long count(ImageFilter filter) {
        return connection.index().count(filter);
    }

    @Override
    public CompletableFuture<Long> counting(ImageFilter filter) {
        return connection.index().counting(filter);
    }

    @Override
    public String address() {
        return connection.address().toString();
    }

    @Override
    public void close() {
        connection.close();
    }
}
