package io.intellisense.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.PathContainer;

class NeededScopeTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /, ",
        "GET, /index.html, ",
        "GET, /js/main.js, ",
        "GET, /problems/key-required, ",
        "POST, /api/session, ",
        "DELETE, /api/session, ",
        "GET, /actuator/health, ",
        "GET, /actuator/health/readiness, ",
        "POST, /actuator/health, ADMIN",
        "GET, /actuator/health/../info, ADMIN",
        "GET, /actuator, ADMIN",
        "GET, /actuator/prometheus, READ",
        "POST, /actuator/prometheus, ADMIN",
        "GET, /actuator/prometheus/more, ADMIN",
        "GET, /api/search, SEARCH",
        "POST, /api/search, SEARCH",
        "POST, /api/search/image, SEARCH",
        "POST, /api/embeddings, SEARCH",
        "GET, /api/facets, SEARCH",
        "GET, /api/images/1/similar, SEARCH",
        "GET, /api/images, READ",
        "HEAD, /api/images/1, READ",
        "GET, /api/images/1/thumbnail, READ",
        "GET, /api/images/1/facts, READ",
        "GET, /api/images/1/status, READ",
        "GET, /api/status, READ",
        "GET, /api/events, READ",
        "GET, /api/uploads, READ",
        "GET, /api/rejected, READ",
        "POST, /api/images, UPLOAD",
        "POST, /api/images/known, UPLOAD",
        "POST, /api/rejected/retry, ADMIN",
        "DELETE, /api/images/1, ADMIN",
        "PUT, /api/images, ADMIN",
        "POST, /api/whatever-comes, ADMIN",
        "GET, /api/whatever-comes, READ",
        "GET, /api, READ",
        "DELETE, /%61pi/images/1, ADMIN",
        "DELETE, /api;a=b/images;c/1, ADMIN",
        "DELETE, //api//images/1, ADMIN",
    })
    void everyCallNeedsItsScope(String method, String path, KeyScope scope) {
        assertThat(NeededScope.of(method, PathContainer.parsePath(path)).orElse(null))
                .isEqualTo(scope);
    }
}
