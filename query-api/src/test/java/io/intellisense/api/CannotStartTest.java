package io.intellisense.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.clip.ModelException;
import io.intellisense.index.IndexException;
import org.junit.jupiter.api.Test;

class CannotStartTest {

    private final CannotStart analyzer = new CannotStart();

    @Test
    void aModelThatCannotBeUsedIsToldInItsOwnSentence() {
        Throwable failure =
                new IllegalStateException("bean", new ModelException("/models/x has no config.json; add it"));
        assertThat(analyzer.analyze(failure).getDescription()).isEqualTo("/models/x has no config.json; add it");
    }

    @Test
    void anIndexOfAnotherModelIsToldInItsOwnSentence() {
        Throwable failure = new IndexException(IndexException.Kind.MISMATCH, "made with another model", null);
        assertThat(analyzer.analyze(failure).getDescription()).isEqualTo("made with another model");
    }

    @Test
    void otherFailuresAreLeftToOthers() {
        assertThat(analyzer.analyze(new IllegalStateException("port"))).isNull();
    }
}
