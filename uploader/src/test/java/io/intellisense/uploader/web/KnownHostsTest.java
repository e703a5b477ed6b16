package io.intellisense.uploader.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.uploader.UploaderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@UploaderTest
@TestPropertySource(properties = "intellisense.security.hosts=uploads.example,Photos.example")
class KnownHostsTest {

    private final MockMvcTester browser;

    KnownHostsTest(MockMvcTester browser) {
        this.browser = browser;
    }

    @Test
    void aNameThatIsNotOursIsRefused() {
        assertThat(browser.get().uri("/api/uploads").header("Host", "evil.example:8081"))
                .hasStatus(403)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("/problems/unknown-host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8081", "uploads.example", "photos.example:443"})
    void itsOwnNamesAndThoseOfAProxyAreServed(String host) {
        assertThat(browser.get().uri("/api/uploads").header("Host", host)).hasStatusOk();
    }
}
