package io.intellisense.api.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.model.TextModel;
import org.springframework.stereotype.Component;

/** The vectors of texts. Recent ones are kept: people repeat, reload and page. */
@Component
class TextVectors {

    private final TextModel model;
    private final Cache<QueryText, float[]> recent;

    TextVectors(TextModel model, QueryApiOptions options) {
        this.model = model;
        this.recent = Caffeine.newBuilder()
                .maximumSize(options.search().cachedTexts())
                .build();
    }

    /** Callers with the same text at the same time wait for one embedding. */
    Embedded of(QueryText text) {
        boolean cached = recent.getIfPresent(text) != null;
        return new Embedded(recent.get(text, missing -> model.embed(missing.value())), cached);
    }

    /** @param vector shared; not to be written to */
    record Embedded(float[] vector, boolean cached) {}
}
