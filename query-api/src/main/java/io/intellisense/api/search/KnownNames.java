package io.intellisense.api.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.intellisense.api.library.Library;
import io.intellisense.index.Facet;
import io.intellisense.index.FacetCount;
import io.intellisense.index.ImageFilter;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** The cameras and folders that the library has, as of a moment ago. */
@Component
class KnownNames {

    private static final int MOST = 1_000;

    private final LoadingCache<Facet, List<String>> names;

    KnownNames(Library library) {
        this.names = Caffeine.newBuilder()
                .refreshAfterWrite(Duration.ofSeconds(30))
                .expireAfterWrite(Duration.ofMinutes(5))
                .build(facet -> library.facet(facet, ImageFilter.ALL, MOST).stream()
                        .map(FacetCount::value)
                        .toList());
    }

    List<String> cameras() {
        return names.get(Facet.CAMERA);
    }

    List<String> folders() {
        return names.get(Facet.FOLDER);
    }
}
