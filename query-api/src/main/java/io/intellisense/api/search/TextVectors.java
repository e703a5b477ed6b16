package io.intellisense.api.search;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.metrics.Timers;
import io.intellisense.api.model.EmbeddingModel;
import io.intellisense.api.relevance.Prompts;
import java.util.List;
import org.springframework.stereotype.Component;

/** The vectors of texts. Recent ones are kept: people repeat, reload and page. */
@Component
class TextVectors {

    private final EmbeddingModel model;
    private final Prompts prompts;
    private final RecentVectors<OfModel<QueryText>> recent;

    TextVectors(EmbeddingModel model, Prompts prompts, Timers timers, QueryApiOptions options) {
        this.model = model;
        this.prompts = prompts;
        this.recent = new RecentVectors<>(options.search().cachedTexts(), timers.textEmbedding(true), options.limits());
    }

    Embedded of(QueryText text) {
        RecentVectors.Found found = recent.of(OfModel.now(model, text), () -> embed(text));
        return new Embedded(found.vector(), found.cached());
    }

    private float[] embed(QueryText text) {
        return Prompts.mean(List.of(model.embedTexts(prompts.of(text.value()))));
    }

    /** @param vector shared; not to be written to */
    record Embedded(float[] vector, boolean cached) {}
}
