package io.intellisense.api.model;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.metrics.Timers;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Bounds what the model does at a time, and warms it before the application calls itself ready. */
@Configuration(proxyBeanMethods = false)
class ModelConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ModelConfiguration.class);

    /** What the rest of the application asks. */
    @Bean
    @Primary
    BoundedModel boundedModel(EmbeddingModel model, Timers timers, QueryApiOptions options) {
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
