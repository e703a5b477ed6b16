package io.intellisense.api.search;

import io.intellisense.api.model.EmbeddingModel;
import io.intellisense.api.query.Term;
import java.util.List;
import org.springframework.stereotype.Component;

/** Turns the terms of a query into one vector. */
@Component
class TermVectors {

    private final TextVectors texts;
    private final EmbeddingModel model;

    TermVectors(TextVectors texts, EmbeddingModel model) {
        this.texts = texts;
        this.model = model;
    }

    /** @throws IllegalArgumentException with a sentence for the user where the terms cancel each other out */
    TextVectors.Embedded of(List<Term> terms) {
        Mixture mixture = new Mixture(model.info().dimension());
        boolean cached = true;
        for (Term term : terms) {
            TextVectors.Embedded embedded = texts.of(QueryText.normalized(term.text()));
            mixture.add(embedded.vector(), term.negative() ? -term.weight() : term.weight());
            cached &= embedded.cached();
        }
        return new TextVectors.Embedded(mixture.direction(), cached);
    }
}
