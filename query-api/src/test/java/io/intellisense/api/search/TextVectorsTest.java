package io.intellisense.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.ApiTest;
import io.intellisense.api.model.WordModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class TextVectorsTest {

    private final TextVectors vectors;
    private final WordModel model;

    TextVectorsTest(TextVectors vectors, WordModel model) {
        this.vectors = vectors;
        this.model = model;
    }

    @BeforeEach
    void startCounting() {
        model.calls();
    }

    @Test
    void aTextIsEmbeddedOnce() {
        TextVectors.Embedded first = vectors.of(new QueryText("a lighthouse"));
        TextVectors.Embedded second = vectors.of(new QueryText("a lighthouse"));
        assertThat(model.calls()).isEqualTo(1);
        assertThat(first.cached()).isFalse();
        assertThat(second.cached()).isTrue();
        assertThat(second.vector()).isEqualTo(first.vector());
    }

    @Test
    void differentTextsHaveVectorsOfTheirOwn() {
        assertThat(vectors.of(new QueryText("a windmill")).vector())
                .isNotEqualTo(vectors.of(new QueryText("a drawbridge")).vector());
    }
}
