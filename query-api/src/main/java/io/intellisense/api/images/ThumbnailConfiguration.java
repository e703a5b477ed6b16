package io.intellisense.api.images;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.clip.image.ImageDecoder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Small pictures are made by the decoder that also reads them for the model: what could be indexed can be shown. */
@Configuration(proxyBeanMethods = false)
class ThumbnailConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Thumbnailer thumbnailer(QueryApiOptions options) {
        return new ImageDecoder(options.images().limits())::thumbnail;
    }
}
