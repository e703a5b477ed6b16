package io.intellisense.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Uploads are off here: what is let through meets that problem. */
@ApiTest
class CrossSiteTest {

    private static final int LET_THROUGH = 503;

    private final MockMvcTester browser;

    CrossSiteTest(MockMvcTester browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/images", "DELETE, /api/images/123e4567-e89b-52d3-a456-426614174000"})
    void changesThatAnotherSitesPageAsksForAreRefused(HttpMethod method, String path) {
        assertThat(browser.method(method).uri(path).header("Sec-Fetch-Site", "cross-site"))
                .hasStatus(403)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("/problems/cross-site", "a page of another site");
    }

    @Test
    void ourOwnPageIsLetThrough() {
        assertThat(browser.post().uri("/api/images").header("Sec-Fetch-Site", "same-origin"))
                .hasStatus(LET_THROUGH);
    }
}
