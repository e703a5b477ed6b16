package io.intellisense.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.intellisense.web.problem.ApiProblem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class QueryStringTest {

    @Test
    void namesAndValuesAreDecoded() {
        Map<String, String[]> parameters = QueryString.of(request("a=1&b=%C3%A9+%2B&a=2&c"));
        assertThat(parameters).containsOnlyKeys("a", "b", "c");
        assertThat(parameters.get("a")).containsExactly("1", "2");
        assertThat(parameters.get("b")).containsExactly("é +");
        assertThat(parameters.get("c")).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%u0041", "a=%", "%zz=1"})
    void whatCannotBeDecodedIsRefusedWithASentence(String query) {
        assertThatExceptionOfType(ApiProblem.class)
                .isThrownBy(() -> QueryString.of(request(query)))
                .satisfies(problem -> assertThat(problem.getBody().getDetail()).contains("%25"));
    }

    private static MockHttpServletRequest request(String query) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setQueryString(query);
        return request;
    }
}
