package io.intellisense.web.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.web.problem.ApiProblem;
import io.intellisense.web.problem.SampleProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class CrossSiteTest {

    private final MockMvcTester browser = MockMvcTester.of(List.of(new Anything()), application -> application
            .addInterceptors(new CrossSite(() -> new ApiProblem(SampleProblem.CROSS_SITE, "Not from there.")))
            .build());

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
        for (HttpMethod method : List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE)) {
            assertThat(browser.method(method)
                            .uri("/api/anything")
                            .header("Host", "photos.example")
                            .header(header, value))
                    .hasStatus(403);
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
                        .uri("/api/anything")
                        .header("Host", "photos.example")
                        .header(header, value))
                .hasStatusOk();
    }

    @Test
    void theBrowsersWordCountsMoreThanNamesThatAProxyChanged() {
        assertThat(browser.post()
                        .uri("/api/anything")
                        .header("Host", "127.0.0.1:8080")
                        .header("Origin", "https://photos.example")
                        .header("Sec-Fetch-Site", "same-origin"))
                .hasStatusOk();
    }

    @Test
    void readingIsLetThrough() {
        assertThat(browser.get().uri("/api/anything").header("Sec-Fetch-Site", "cross-site"))
                .hasStatusOk();
    }
}
