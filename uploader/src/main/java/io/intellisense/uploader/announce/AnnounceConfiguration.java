package io.intellisense.uploader.announce;

import io.intellisense.uploader.UploaderOptions;
import io.intellisense.uploader.schedule.Regularly;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sweeps regularly, for the first time at the start. */
@Configuration(proxyBeanMethods = false)
class AnnounceConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Regularly sweeping(Sweep sweep, UploaderOptions options) {
        return new Regularly("sweep", options.sweep().interval(), sweep::round);
    }
}
