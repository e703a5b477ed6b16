package io.intellisense.api.search;

import io.intellisense.api.problem.ProblemKind;
import io.intellisense.web.problem.ApiProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The parameters in a request's address. Asking the container for them would make it read the body too. */
final class QueryString {

    private QueryString() {}

    static Map<String, String[]> of(HttpServletRequest request) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .forEach((name, values) -> parameters.put(
                        decoded(name), values.stream().map(QueryString::decoded).toArray(String[]::new)));
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return text == null ? "" : UriUtils.decode(text.replace('+', ' '), "UTF-8");
        } catch (IllegalArgumentException e) {
            throw ApiProblem.ofQueryString(ProblemKind.BAD_REQUEST, e);
        }
    }
}
