package io.intellisense.api.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {

    private static final List<String> WORDS = List.of("limit", "cursor", "minScore", "from", "to");

    @Test
    void aTypingErrorLeadsToTheWord() {
        assertThat(DidYouMean.among(WORDS, "limt")).contains("limit");
        assertThat(DidYouMean.among(WORDS, "curser")).contains("cursor");
    }

    @Test
    void upperAndLowerCaseDoNotMatter() {
        assertThat(DidYouMean.among(WORDS, "MINSCORE")).contains("minScore");
    }

    @Test
    void nothingIsGuessedFromAWordThatIsFarFromAll() {
        assertThat(DidYouMean.among(WORDS, "wavelength")).isEmpty();
        assertThat(DidYouMean.among(WORDS, "x".repeat(5_000))).isEmpty();
        assertThat(DidYouMean.among(List.of(), "limit")).isEmpty();
    }
}
