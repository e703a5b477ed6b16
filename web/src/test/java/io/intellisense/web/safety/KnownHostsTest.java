package io.intellisense.web.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.web.problem.ApiProblem;
import io.intellisense.web.problem.SampleProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class KnownHostsTest {

    private final MockMvcTester browser = browser(new Listening("127.0.0.1", false, ""));

    private static MockMvcTester browser(Listening listening) {
        KnownHosts hosts = new KnownHosts(
                listening,
                List.of("photos.example", "Album.example"),
                host -> new ApiProblem(SampleProblem.CROSS_SITE, "Not " + host));
        return MockMvcTester.of(
                List.of(new Anything()),
                application -> application.addInterceptors(hosts).build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:8080", "127.0.0.1.evil.example", "localhost.evil", "[::2]:80", ""})
    void aNameThatIsNotOursIsRefused(String host) {
        assertThat(browser.get().uri("/api/anything").header("Host", host)).hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:8080",
                "127.0.0.1:8080",
                "[::1]:8080",
                "photos.example",
                "album.example:443"
            })
    void itsOwnNamesAndThoseOfAProxyAreServed(String host) {
        assertThat(browser.get().uri("/api/anything").header("Host", host)).hasStatusOk();
    }

    @Test
    void whoMayBeReachedByOthersHasManyNames() {
        assertThat(browser(new Listening("0.0.0.0", true, ""))
                        .get()
                        .uri("/api/anything")
                        .header("Host", "evil.example"))
                .hasStatusOk();
    }
}
