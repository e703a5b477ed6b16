package io.intellisense.uploader.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.uploader.UploaderOptions;
import io.intellisense.uploader.UploaderTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.http.MediaType;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@UploaderTest
@TestPropertySource(properties = "intellisense.security.hosts=uploads.example,Photos.example")
class KnownHostsTest {

    private final MockMvcTester browser;

    KnownHostsTest(MockMvcTester browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:8081", "127.0.0.1.evil.example", "localhost.evil", "[::2]:80", ""})
    void aNameThatIsNotOursIsRefused(String host) {
        assertThat(browser.get().uri("/api/uploads").header("Host", host))
                .hasStatus(403)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("/problems/unknown-host");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:8081",
                "127.0.0.1:8081",
                "[::1]:8081",
                "uploads.example",
                "photos.example:443"
            })
    void itsOwnNamesAndThoseOfAProxyAreServed(String host) {
        assertThat(browser.get().uri("/api/uploads").header("Host", host)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.7", "::", ""})
    void listeningToAnyoneHasToBeMeant(String address) {
        MockEnvironment environment = new MockEnvironment().withProperty("server.address", address);
        assertThatThrownBy(() -> new Listening(options(false), environment))
                .isInstanceOf(ExposedException.class)
                .hasMessageContaining("--intellisense.security.allow-anyone=true");
        assertThat(new Listening(options(true), environment).isOnlyHere()).isFalse();
    }

    @Test
    void listeningToThisMachineNeedsNoWord() {
        for (String address : List.of("127.0.0.1", "::1", "localhost", "127.1.2.3")) {
            MockEnvironment environment = new MockEnvironment().withProperty("server.address", address);
            assertThat(new Listening(options(false), environment).isOnlyHere()).isTrue();
        }
    }

    private static UploaderOptions options(boolean allowAnyone) {
        MockEnvironment environment =
                new MockEnvironment().withProperty("intellisense.security.allow-anyone", Boolean.toString(allowAnyone));
        environment.setConversionService(
                (ApplicationConversionService) ApplicationConversionService.getSharedInstance());
        return Binder.get(environment).bindOrCreate("intellisense", UploaderOptions.class);
    }
}
