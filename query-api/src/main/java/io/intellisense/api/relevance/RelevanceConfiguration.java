package io.intellisense.api.relevance;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.model.TextModel;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the model's calibration; one that belongs to another revision stops the start. */
@Configuration(proxyBeanMethods = false)
class RelevanceConfiguration {

    @Bean
    @ConditionalOnMissingBean(Relevance.class)
    CalibratedRelevance relevance(QueryApiOptions options, TextModel model) {
        String revision = model.info().revision();
        Calibration stored =
                new CalibrationFile(options.model().folder()).read(revision).orElse(null);
        CalibratedRelevance relevance =
                new CalibratedRelevance(revision, stored, List::of, () -> UnrelatedTexts.all().stream()
                        .map(model::embed)
                        .toList());
        relevance.start();
        return relevance;
    }

    @Bean
    @ConditionalOnMissingBean
    Prompts prompts(QueryApiOptions options, TextModel model) {
        return new Prompts(new CalibrationFile(options.model().folder())
                .read(model.info().revision())
                .map(Calibration::prompts)
                .orElse(List.of()));
    }
}
