package io.intellisense.api.library;

import io.intellisense.domain.ImageId;
import io.intellisense.index.ScrollPage;
import io.intellisense.index.SearchHit;
import io.intellisense.index.SearchQuery;
import io.intellisense.index.StoredImage;
import java.util.List;
import java.util.Optional;

/** The pictures that can be searched and served. Every call may fail with an {@link io.intellisense.index.IndexException}. */
public interface Library {

    /** The nearest pictures, best first. */
    List<SearchHit> search(SearchQuery query);

    Optional<StoredImage> find(ImageId id);

    /** Pictures in the order of their ids, which is as good as shuffled; {@code from} is null for the first page. */
    ScrollPage page(ImageId from, int limit);

    long count();

    /** Where the index is, fit to be shown. */
    String address();
}
