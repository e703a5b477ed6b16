package io.intellisense.api.serving;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.library.BoundedLibrary;
import io.intellisense.api.library.Library;
import io.intellisense.api.model.BoundedModel;
import io.intellisense.api.model.EmbeddingModel;
import io.intellisense.api.relevance.Prompts;
import io.intellisense.api.relevance.Relevance;
import io.intellisense.domain.Secret;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Gives the application a model, its library and its calibration: those of whichever model the index is asked with. */
@Configuration(proxyBeanMethods = false)
class ServingConfiguration {

    @Bean
    @Lazy
    ServingLoop servingLoop(QueryApiOptions options) {
        return ServingLoop.start(options, options.index().address(Secret.orNull("QDRANT_API_KEY")));
    }

    @Bean
    @ConditionalOnMissingBean(ignored = BoundedModel.class)
    EmbeddingModel servingModel(ServingLoop loop) {
        return new ServingModel(loop.serving());
    }

    @Bean
    @ConditionalOnMissingBean(ignored = BoundedLibrary.class)
    Library servingLibrary(ServingLoop loop) {
        return new ServingLibrary(loop.serving());
    }

    @Bean
    @ConditionalOnMissingBean
    Relevance servingRelevance(ServingLoop loop) {
        return new ServingRelevance(loop.serving());
    }

    @Bean
    @ConditionalOnMissingBean
    Prompts servingPrompts(ServingLoop loop) {
        return new Prompts(() -> loop.serving().now().prompts().templates());
    }
}
