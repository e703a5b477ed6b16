package io.intellisense.api.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.model.EmbeddingModel;
import java.util.List;
import org.springframework.stereotype.Component;

/** The vectors of texts. Recent ones are kept: people repeat, reload and page. */
@Component
class TextVectors {

    private final EmbeddingModel model;
    private final Cache<QueryText, float[]> recent;

    TextVectors(EmbeddingModel model, QueryApiOptions options) {
        this.model = model;
        this.recent = Caffeine.newBuilder()
                .maximumSize(options.search().cachedTexts())
                .build();
    }

    /** Callers with the same text at the same time wait for one embedding. */
    Embedded of(QueryText text) {
        boolean cached = recent.getIfPresent(text) != null;
        return new Embedded(recent.get(text, missing -> model.embedTexts(List.of(missing.value()))[0]), cached);
    }

    /** @param vector shared; not to be written to */
    record Embedded(float[] vector, boolean cached) {}
}
