package io.intellisense.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.index.GraphState;
import org.junit.jupiter.api.Test;

class GraphWaitTest {

    @Test
    void aGraphThatIsReadyNeedsNoWord() {
        assertThat(GraphWait.sentence(new GraphState(1_000, 1_000, true, null))).isEmpty();
    }

    @Test
    void tellsHowFarItIsWhereTheDeadlineHasPassed() {
        assertThat(GraphWait.sentence(new GraphState(2_000_000, 1_500_000, false, null)))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("1,500,000 of 2,000,000 images")
                        .contains("goes on by itself"));
    }

    @Test
    void tellsWhatWentWrong() {
        assertThat(GraphWait.sentence(new GraphState(10, 0, false, "no space left")))
                .hasValueSatisfying(
                        text -> assertThat(text).contains("no space left").contains("searches work"));
    }
}
