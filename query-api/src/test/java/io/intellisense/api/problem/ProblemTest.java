package io.intellisense.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.ApiTest;
import io.intellisense.api.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@ApiTest
@Import(ProblemTest.Broken.class)
class ProblemTest {

    private final MockMvcTester browser;

    ProblemTest(MockMvcTester browser) {
        this.browser = browser;
    }

    @RestController
    static class Broken {

        @GetMapping("/broken")
        String fail() {
            throw new IllegalStateException("a secret detail");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeExplainsItself(ProblemKind kind) {
        assertThat(browser.get().uri(kind.type().toString()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo(kind.title());
    }

    @Test
    void theTypesAreStable() {
        assertThat(ProblemKind.values())
                .extracting(ProblemKind::slug)
                .containsExactly(
                        "bad-parameter",
                        "bad-image-id",
                        "bad-request",
                        "unknown-image",
                        "not-found",
                        "method-not-allowed",
                        "not-acceptable",
                        "image-gone",
                        "storage-unavailable",
                        "storage-refuses",
                        "model-changed",
                        "index-unavailable",
                        "wrong-index",
                        "uploads-off",
                        "uploader-unavailable",
                        "queue-unavailable",
                        "not-ours",
                        "cross-site",
                        "unknown-host",
                        "key-required",
                        "scope-missing",
                        "location-withheld",
                        "empty-file",
                        "too-many-bytes",
                        "unsupported-format",
                        "truncated",
                        "corrupt",
                        "too-many-pixels",
                        "side-too-long",
                        "disk-full",
                        "overloaded",
                        "too-many-requests",
                        "internal");
    }

    @Test
    void anUnknownAddressIsAProblemDocument() {
        assertThat(browser.get().uri("/api/nothing").accept(MediaType.TEXT_HTML))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/not-found");
    }

    @Test
    void whatIsFoundIsNotCalledAProblemByWhoWouldTakeOne() {
        assertThat(browser.get().uri("/api/facets").accept(MediaType.APPLICATION_PROBLEM_JSON))
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_JSON);
    }

    @Test
    void aProblemIsToldEvenToWhoWantsAnImage() {
        assertThat(browser.get().uri("/api/images/nonsense").accept(MediaType.IMAGE_PNG))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void anotherMethodIsToldWhichAreAllowed() {
        assertThat(browser.post().uri("/api/facets"))
                .hasStatus(405)
                .hasHeader("Allow", "GET")
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/method-not-allowed");
    }

    @Test
    void whatBreaksInsideStaysInside() {
        MvcTestResult answer = browser.get().uri("/broken").exchange();
        assertThat(answer).hasStatus(500);
        assertThat(Json.<String>read(answer, "$.type")).isEqualTo("/problems/internal");
        assertThat(Json.text(answer)).contains("incident").doesNotContain("secret", "Exception");
    }
}
