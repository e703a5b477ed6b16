package io.intellisense.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Uploads are off here: what is let through meets that problem. */
@ApiTest
@TestPropertySource(properties = "intellisense.security.hosts=photos.example,Album.example")
class CrossSiteTest {

    private static final int LET_THROUGH = 503;

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
        "Origin, http://photos.example:81",
        "Origin, http://photos.example.evil.example"
    })
    void changesThatAnotherSitesPageAsksForAreRefused(String header, String value) {
        for (HttpMethod method : new HttpMethod[] {HttpMethod.POST, HttpMethod.DELETE}) {
            String path =
                    method == HttpMethod.POST ? "/api/images" : "/api/images/123e4567-e89b-52d3-a456-426614174000";
            assertThat(browser.method(method)
                            .uri(path)
                            .header("Host", "photos.example")
                            .header(header, value))
                    .hasStatus(403)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .bodyText()
                    .contains("/problems/cross-site", "a page of another site");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin",
        "Sec-Fetch-Site, none",
        "Origin, http://photos.example",
        "Origin, https://photos.example",
        "User-Agent, curl"
    })
    void ourOwnPageAndProgramsAreLetThrough(String header, String value) {
        assertThat(browser.post()
                        .uri("/api/images")
                        .header("Host", "photos.example")
                        .header(header, value))
                .hasStatus(LET_THROUGH);
    }

    @Test
    void theBrowsersWordCountsMoreThanNamesThatAProxyChanged() {
        assertThat(browser.post()
                        .uri("/api/images")
                        .header("Host", "127.0.0.1:8080")
                        .header("Origin", "https://photos.example")
                        .header("Sec-Fetch-Site", "same-origin"))
                .hasStatus(LET_THROUGH);
    }

    @Test
    void readingIsLetThrough() {
        assertThat(browser.get().uri("/api/status").header("Sec-Fetch-Site", "cross-site"))
                .hasStatusOk();
    }
}
