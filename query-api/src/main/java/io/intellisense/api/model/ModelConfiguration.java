package io.intellisense.api.model;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.metrics.Timers;
import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ClipOptions;
import io.intellisense.clip.image.ImageDecoder;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Loads the model, and warms it before the application calls itself ready. */
@Configuration(proxyBeanMethods = false)
class ModelConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ModelConfiguration.class);

    @Bean
    @ConditionalOnMissingBean
    EmbeddingModel embeddingModel(QueryApiOptions options) {
        QueryApiOptions.Model model = options.model();
        return new ClipEmbeddingModel(
                ClipModel.shared(model.folder(), new ClipOptions(model.precision(), model.device())),
                new ImageDecoder(options.images().limits()));
    }

    /** What the rest of the application asks. */
    @Bean
    @Primary
    EmbeddingModel boundedModel(EmbeddingModel model, Timers timers, QueryApiOptions options) {
        return new BoundedModel(model, timers, options.limits());
    }

    @Bean
    ApplicationRunner warmModel(EmbeddingModel model) {
        return arguments -> {
            model.embedTexts(List.of("a photo"));
            ModelInfo info = model.info();
            LOG.info("Model {} ({}), {} on {}", info.id(), info.revision(), info.precision(), info.device());
        };
    }
}
