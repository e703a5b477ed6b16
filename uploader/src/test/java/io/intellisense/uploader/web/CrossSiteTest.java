package io.intellisense.uploader.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.uploader.UploaderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@UploaderTest
class CrossSiteTest {

    private static final String PICTURE = "/api/images/123e4567-e89b-52d3-a456-426614174000";

    private final MockMvcTester browser;

    CrossSiteTest(MockMvcTester browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/images", "/api/images/known", "/api/rejected/retry"})
    void changesThatAnotherSitesPageAsksForAreRefused(String path) {
        MediaType type = path.equals("/api/images") ? MediaType.MULTIPART_FORM_DATA : MediaType.APPLICATION_JSON;
        assertThat(browser.post().uri(path).contentType(type).header("Sec-Fetch-Site", "cross-site"))
                .hasStatus(403)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("/problems/cross-site", "a page of another site");
    }

    @Test
    void deletingIsRefusedToAnotherSitesPageAlone() {
        assertThat(browser.delete().uri(PICTURE).header("Sec-Fetch-Site", "cross-site"))
                .hasStatus(403);
        assertThat(browser.delete().uri(PICTURE).header("Sec-Fetch-Site", "same-origin"))
                .hasStatus(404);
    }
}
