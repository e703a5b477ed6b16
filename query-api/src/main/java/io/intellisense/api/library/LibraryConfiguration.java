package io.intellisense.api.library;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.metrics.Timers;
import io.intellisense.api.model.EmbeddingModel;
import io.intellisense.api.model.ModelInfo;
import io.intellisense.domain.Secret;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.IndexException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Connects to the index. One that does not answer yet is waited for; one that belongs to another model stops the start. */
@Configuration(proxyBeanMethods = false)
class LibraryConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryConfiguration.class);

    @Bean
    @ConditionalOnMissingBean
    Library library(QueryApiOptions options, EmbeddingModel model) {
        IndexAddress address = options.index().address(Secret.orNull("QDRANT_API_KEY"));
        ModelInfo info = model.info();
        IndexConnection connection = new IndexConnection(
                address, new CollectionSpec(info.id(), info.revision(), info.dimension(), info.preprocessing()));
        connect(connection);
        return new QdrantLibrary(connection);
    }

    /** What the rest of the application asks. */
    @Bean
    @Primary
    Library boundedLibrary(Library library, Timers timers, QueryApiOptions options) {
        return new BoundedLibrary(library, timers, options.limits());
    }

    private static void connect(IndexConnection connection) {
        try {
            connection.index();
        } catch (IndexException e) {
            if (!e.isTransient()) {
                throw e;
            }
            LOG.warn("Not ready yet, searches will be refused until the index answers: {}", e.getMessage());
        }
    }
}
