package io.intellisense.uploader.store;

import io.intellisense.uploader.UploaderOptions;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the store, and counts what it holds while the service already works. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(StoreConfiguration.class);

    @Bean
    @ConditionalOnMissingBean
    ImageStore store(UploaderOptions options) {
        ImageStore store =
                ImageStore.open(options.store().folder(), options.store().keepFreeBytes());
        Thread counting = new Thread(() -> count(store), "count-images");
        counting.setDaemon(true);
        counting.start();
        return store;
    }

    @Bean
    Turns turns() {
        return new Turns();
    }

    private static void count(ImageStore store) {
        try {
            store.countImages();
        } catch (IOException e) {
            LOG.warn("The images cannot be counted, so their number will not be told", e);
        }
    }
}
