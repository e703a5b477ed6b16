package io.intellisense.api.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnrelatedTextsTest {

    @Test
    void areManyAndDifferent() {
        assertThat(UnrelatedTexts.all())
                .hasSizeBetween(150, 300)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @Test
    void areNotThoseThatTheCutoffIsTestedOn() {
        assertThat(UnrelatedTexts.all()).doesNotContainAnyElementsOf(RelevanceIT.nonsense());
    }
}
