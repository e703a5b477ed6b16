package io.intellisense.api;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Says at the start which options are in force; secrets are masked by their own records. */
@Component
class OptionsReport implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(OptionsReport.class);

    private final QueryApiOptions options;

    OptionsReport(QueryApiOptions options) {
        this.options = options;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        LOG.info("{}", options.model());
        LOG.info("{}", options.index());
        LOG.info("{}", options.search());
        LOG.info("{}", options.thumbnails());
        LOG.info("{}", options.images());
        LOG.info("{}", options.uploader());
        LOG.info("{}", options.security());
        LOG.info("{}", options.limits());
    }
}
