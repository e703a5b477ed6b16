package io.intellisense.api.uploads;

import io.intellisense.web.Lingering;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How refusals reach whoever still sends. */
@Configuration(proxyBeanMethods = false)
class UploadsConfiguration {

    /** The container here lets every client go on sending at once. */
    @Bean
    static Lingering lingering() {
        return new Lingering(false);
    }
}
