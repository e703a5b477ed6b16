package io.intellisense.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.api.ApiTest;
import io.intellisense.api.QueryApiOptions;
import io.intellisense.web.safety.ExposedException;
import io.intellisense.web.safety.Listening;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.http.MediaType;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApiTest
@TestPropertySource(properties = "intellisense.security.hosts=photos.example,Album.example")
class KnownHostsTest {

    private final MockMvcTester browser;

    KnownHostsTest(MockMvcTester browser) {
        this.browser = browser;
    }

    @Test
    void aNameThatIsNotOursIsRefused() {
        assertThat(browser.get().uri("/api/status").header("Host", "evil.example:8080"))
                .hasStatus(403)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("/problems/unknown-host", "evil.example:8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "photos.example", "album.example:443"})
    void itsOwnNamesAndThoseOfAProxyAreServed(String host) {
        assertThat(browser.get().uri("/api/status").header("Host", host)).hasStatusOk();
    }

    @Test
    void listeningToAnyoneHasToBeMeantOrNeedsKeys() {
        assertThatThrownBy(() -> listening(Map.of())).isInstanceOf(ExposedException.class);
        assertThat(listening(Map.of("allow-anyone", "true")).isOnlyHere()).isFalse();
        assertThat(listening(Map.of("keys-file", "keys.json")).isOnlyHere()).isFalse();
    }

    private static Listening listening(Map<String, String> security) {
        MockEnvironment environment = new MockEnvironment().withProperty("server.address", "0.0.0.0");
        security.forEach((name, value) -> environment.withProperty("intellisense.security." + name, value));
        QueryApiOptions options = Binder.get(environment).bindOrCreate("intellisense", QueryApiOptions.class);
        return new SafetyConfiguration().listening(options, environment);
    }
}
