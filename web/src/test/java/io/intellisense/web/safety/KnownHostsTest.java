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

    private static final List<String> PROXY = List.of("photos.example", "Album.example");

    private final MockMvcTester browser = browser("127.0.0.1", PROXY);

    private static MockMvcTester browser(String address, List<String> names) {
        KnownHosts hosts = new KnownHosts(
                new Listening(address, true, ""),
                names,
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
        assertThat(browser("0.0.0.0", List.of()).get().uri("/api/anything").header("Host", "evil.example"))
                .hasStatusOk();
    }

    @Test
    void whoMayBeReachedByOthersHasTheNamesThatAreListedWhereSomeAre() {
        MockMvcTester published = browser("0.0.0.0", PROXY);
        assertThat(published.get().uri("/api/anything").header("Host", "photos.example"))
                .hasStatusOk();
        assertThat(published.get().uri("/api/anything").header("Host", "localhost:8080"))
                .hasStatusOk();
        assertThat(published.get().uri("/api/anything").header("Host", "evil.example"))
                .hasStatus(403);
    }
}
