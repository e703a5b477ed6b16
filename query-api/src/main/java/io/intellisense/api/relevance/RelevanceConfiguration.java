package io.intellisense.api.relevance;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where nothing else is known, everything that is near is shown. */
@Configuration(proxyBeanMethods = false)
class RelevanceConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Relevance relevance() {
        return query -> Cutoff.NONE;
    }
}
