package io.intellisense.uploader;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Says at the start which options are in force; secrets are masked by their own records. */
@Component
class OptionsReport implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(OptionsReport.class);

    private final UploaderOptions options;

    OptionsReport(UploaderOptions options) {
        this.options = options;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        LOG.info("{}", options.store());
        LOG.info("{}", options.redis());
        LOG.info("{}", options.images());
        LOG.info("{}", options.uploads());
        LOG.info("{}", options.events());
        LOG.info("{}", options.sweep());
        LOG.info("{}", options.security());
    }
}
