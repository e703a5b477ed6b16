package io.intellisense.api.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersTest {

    private static final List<String> KNOWN = List.of("limit", "score");

    @Test
    void anAbsentOrBlankValueIsTheDefault() {
        assertThat(limit(Map.of())).isEqualTo(60);
        assertThat(limit(Map.of("limit", new String[] {" "}))).isEqualTo(60);
    }

    @Test
    void aValueIsReadWithoutTheSpacesAroundIt() {
        assertThat(limit(Map.of("limit", new String[] {" 7 "}))).isEqualTo(7);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Parameters parameters =
                Parameters.of(Map.of("limit", new String[] {"many"}, "skore", new String[] {"1"}), KNOWN);
        parameters.optional("limit", 60, Numbers.integer("limit", 1, 200));
        assertThatThrownBy(parameters::check)
                .hasMessageContaining("'limit' is a whole number from 1 to 200, but was: many.")
                .hasMessageContaining("There is no parameter 'skore'; did you mean 'score'?");
    }

    @Test
    void aParameterGivenTwiceIsRefused() {
        Parameters parameters = Parameters.of(Map.of("limit", new String[] {"1", "2"}), KNOWN);
        assertThatThrownBy(parameters::check).hasMessageContaining("'limit' was given 2 times; give it once.");
    }

    @Test
    void whatIsRightPasses() {
        assertThatCode(() -> Parameters.of(Map.of("limit", new String[] {"1"}), KNOWN)
                        .check())
                .doesNotThrowAnyException();
    }

    private static int limit(Map<String, String[]> given) {
        return Parameters.of(given, KNOWN).optional("limit", 60, Numbers.integer("limit", 1, 200));
    }
}
