package io.intellisense.api.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.metrics.Timers;
import io.intellisense.api.model.EmbeddingModel;
import io.intellisense.api.relevance.Prompts;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import org.springframework.stereotype.Component;

/** The vectors of texts. Recent ones are kept: people repeat, reload and page. */
@Component
class TextVectors {

    private final EmbeddingModel model;
    private final Prompts prompts;
    private final Timers timers;
    private final Cache<QueryText, float[]> recent;

    TextVectors(EmbeddingModel model, Prompts prompts, Timers timers, QueryApiOptions options) {
        this.model = model;
        this.prompts = prompts;
        this.timers = timers;
        this.recent = Caffeine.newBuilder()
                .maximumSize(options.search().cachedTexts())
                .build();
    }

    /** Callers with the same text at the same time wait for one embedding. */
    Embedded of(QueryText text) {
        Timer.Sample watch = Timer.start();
        float[] known = recent.getIfPresent(text);
        if (known == null) {
            return new Embedded(recent.get(text, this::embed), false);
        }
        watch.stop(timers.textEmbedding(true));
        return new Embedded(known, true);
    }

    private float[] embed(QueryText text) {
        return Prompts.mean(List.of(model.embedTexts(prompts.of(text.value()))));
    }

    /** @param vector shared; not to be written to */
    record Embedded(float[] vector, boolean cached) {}
}
