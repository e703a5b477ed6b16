package io.intellisense.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.PathContainer;

class CountedCallTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /api/search, true",
        "POST, /api/search, true",
        "POST, /api/search/image, true",
        "POST, /api/embeddings, true",
        "GET, /api/facets, true",
        "GET, /api/images, true",
        "GET, /api/images/1/similar, true",
        "GET, /api/images/1/facts, true",
        "DELETE, /api/images/1, true",
        "GET, /api/events, true",
        "GET, /api/rejected, true",
        "POST, /api/session, true",
        "GET, /api/whatever-comes, true",
        "GET, //api//search, true",
        "GET, /%61pi/search, true",
        "GET, /api;a=b/search;c, true",
        "POST, /api/images/1/thumbnail, true",
        "PUT, /api/images, true",
        "GET, /api/images/1, false",
        "HEAD, /api/images/1, false",
        "GET, /api/images/1/thumbnail, false",
        "GET, /api/images/1/status, false",
        "GET, /api/status, false",
        "POST, /api/images, false",
        "POST, /api/images/known, false",
        "GET, /, false",
        "GET, /js/main.js, false",
        "GET, /problems/overloaded, false",
        "GET, /actuator/health, false",
        "GET, /actuator/prometheus, false",
    })
    void whatMakesTheServerWorkIsCounted(String method, String path, boolean counted) {
        assertThat(CountedCall.is(method, PathContainer.parsePath(path))).isEqualTo(counted);
    }
}
