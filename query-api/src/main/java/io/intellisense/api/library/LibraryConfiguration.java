package io.intellisense.api.library;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.metrics.Timers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Bounds what is asked of the index at a time. */
@Configuration(proxyBeanMethods = false)
class LibraryConfiguration {

    /** What the rest of the application asks. */
    @Bean
    @Primary
    BoundedLibrary boundedLibrary(Library library, Timers timers, QueryApiOptions options) {
        return new BoundedLibrary(library, timers, options.limits());
    }
}
