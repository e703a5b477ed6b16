package io.intellisense.api.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.model.EmbeddingModel;
import io.intellisense.api.relevance.Prompts;
import java.util.List;
import org.springframework.stereotype.Component;

/** The vectors of texts. Recent ones are kept: people repeat, reload and page. */
@Component
class TextVectors {

    private final EmbeddingModel model;
    private final Prompts prompts;
    private final Cache<QueryText, float[]> recent;

    TextVectors(EmbeddingModel model, Prompts prompts, QueryApiOptions options) {
        this.model = model;
        this.prompts = prompts;
        this.recent = Caffeine.newBuilder()
                .maximumSize(options.search().cachedTexts())
                .build();
    }

    /** Callers with the same text at the same time wait for one embedding. */
    Embedded of(QueryText text) {
        boolean cached = recent.getIfPresent(text) != null;
        return new Embedded(recent.get(text, this::embed), cached);
    }

    private float[] embed(QueryText text) {
        return Prompts.mean(List.of(model.embedTexts(prompts.of(text.value()))));
    }

    /** @param vector shared; not to be written to */
    record Embedded(float[] vector, boolean cached) {}
}
