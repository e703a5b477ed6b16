package io.intellisense.api.relevance;

import io.intellisense.api.QueryApiOptions;
import io.intellisense.api.library.Library;
import io.intellisense.api.model.EmbeddingModel;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the model's calibration; one that belongs to another revision stops the start. */
@Configuration(proxyBeanMethods = false)
class RelevanceConfiguration {

    @Bean
    @ConditionalOnMissingBean(Relevance.class)
    CalibratedRelevance relevance(QueryApiOptions options, Library library, EmbeddingModel model) {
        String revision = model.info().revision();
        Calibration stored =
                new CalibrationFile(options.model().folder()).read(revision).orElse(null);
        CalibratedRelevance relevance = new CalibratedRelevance(
                revision, stored, () -> library.sample(Calibration.MOST_PICTURES), () -> UnrelatedTexts.all().stream()
                        .map(text -> model.embedTexts(List.of(text))[0])
                        .toList());
        relevance.start();
        return relevance;
    }

    @Bean
    @ConditionalOnMissingBean
    Prompts prompts(QueryApiOptions options, EmbeddingModel model) {
        return new Prompts(new CalibrationFile(options.model().folder())
                .read(model.info().revision())
                .map(Calibration::prompts)
                .orElse(List.of()));
    }
}
