package io.intellisense.api.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PromptsTest {

    private final Prompts prompts = new Prompts(List.of("{}", "a photo of {}"));

    @Test
    void wordsAShortQueryInSeveralWays() {
        assertThat(prompts.of("red car")).containsExactly("red car", "a photo of red car");
    }

    @Test
    void leavesALongerQueryAsItIs() {
        assertThat(prompts.of("a red car outside")).containsExactly("a red car outside");
    }

    @Test
    void leavesQueriesAsTheyAreWithoutTemplates() {
        assertThat(new Prompts(List.of()).of("red")).containsExactly("red");
    }

    @Test
    void averagesToUnitLength() {
        assertThat(Prompts.mean(List.of(new float[] {1, 0}, new float[] {0, 1})))
                .containsExactly((float) Math.sqrt(0.5), (float) Math.sqrt(0.5));
    }
}
