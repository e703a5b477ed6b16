package io.intellisense.uploader.receive;

import io.intellisense.web.Lingering;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How refusals reach whoever still sends. */
@Configuration(proxyBeanMethods = false)
class ReceiveConfiguration {

    /** Knows of {@link ContinueWhenRead}. */
    @Bean
    static Lingering lingering() {
        return new Lingering(true);
    }
}
