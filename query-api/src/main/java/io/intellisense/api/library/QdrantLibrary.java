package io.intellisense.api.library;

import io.intellisense.domain.ImageId;
import io.intellisense.index.ImageFilter;
import io.intellisense.index.ScrollPage;
import io.intellisense.index.SearchHit;
import io.intellisense.index.SearchQuery;
import io.intellisense.index.StoredImage;
import java.util.List;
import java.util.Optional;

/** The library in Qdrant. */
final class QdrantLibrary implements Library, AutoCloseable {

    private final IndexConnection connection;

    QdrantLibrary(IndexConnection connection) {
        this.connection = connection;
    }

    @Override
    public List<SearchHit> search(SearchQuery query) {
        return connection.index().search(query);
    }

    @Override
    public Optional<StoredImage> find(ImageId id) {
        return Optional.ofNullable(connection.index().retrieve(List.of(id)).get(id));
    }

    @Override
    public ScrollPage page(ImageId from, int limit) {
        return connection.index().scroll(ImageFilter.ALL, from, limit);
    }

    @Override
    public long count() {
        return connection.index().count(ImageFilter.ALL);
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
