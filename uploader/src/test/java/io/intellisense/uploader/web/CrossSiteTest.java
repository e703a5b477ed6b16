package io.intellisense.uploader.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.uploader.UploaderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
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
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, http://evil.example",
        "Origin, null",
        "Origin, http://localhost:8080",
        "Origin, http://localhost:8081.evil.example"
    })
    void changesThatAnotherSitesPageAsksForAreRefused(String header, String value) {
        for (String path : new String[] {"/api/images", "/api/images/known", "/api/rejected/retry"}) {
            refused(HttpMethod.POST, path, header, value);
        }
        refused(HttpMethod.DELETE, PICTURE, header, value);
    }

    private void refused(HttpMethod method, String path, String header, String value) {
        MediaType type = path.equals("/api/images") ? MediaType.MULTIPART_FORM_DATA : MediaType.APPLICATION_JSON;
        assertThat(browser.method(method)
                        .uri(path)
                        .contentType(type)
                        .header("Host", "localhost:8081")
                        .header(header, value))
                .hasStatus(403)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("/problems/cross-site", "a page of another site");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin",
        "Sec-Fetch-Site, none",
        "Origin, http://localhost:8081",
        "User-Agent, curl"
    })
    void programsAndPagesOfItsOwnAreLetThrough(String header, String value) {
        assertThat(browser.delete()
                        .uri(PICTURE)
                        .header("Host", "localhost:8081")
                        .header(header, value))
                .hasStatus(404);
    }

    @Test
    void readingIsLetThrough() {
        assertThat(browser.get().uri("/api/uploads").header("Sec-Fetch-Site", "cross-site"))
                .hasStatusOk();
    }
}
