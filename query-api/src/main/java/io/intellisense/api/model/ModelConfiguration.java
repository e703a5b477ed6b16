package io.intellisense.api.model;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.clip.ClipModel;
import io.intellisense.clip.ClipOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the model, and warms it before the application calls itself ready. */
@Configuration(proxyBeanMethods = false)
class ModelConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ModelConfiguration.class);

    @Bean
    @ConditionalOnMissingBean
    TextModel textModel(QueryApiOptions options) {
        QueryApiOptions.Model model = options.model();
        return new ClipTextModel(ClipModel.shared(model.folder(), new ClipOptions(model.precision(), model.device())));
    }

    @Bean
    ApplicationRunner warmModel(TextModel model) {
        return arguments -> {
            model.embed("a photo");
            ModelInfo info = model.info();
            LOG.info("Model {} ({}), {} on {}", info.id(), info.revision(), info.precision(), info.device());
        };
    }
}
