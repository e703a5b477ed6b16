package io.intellisense.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.ApiTest;
import io.intellisense.api.Json;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A server with one key for each scope; the secret of each is its scope's label. */
@ApiTest
class KeysTest {

    private static final String ID = "123e4567-e89b-52d3-a456-426614174000";
    private static final KeyFile FILE = newFile();

    private final MockMvcTester browser;

    KeysTest(MockMvcTester browser) {
        this.browser = browser;
    }

    private static KeyFile newFile() {
        try {
            return new KeyFile(Files.createTempDirectory("keys-of-tests").resolve("keys.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry registry) throws IOException {
        FILE.write(one());
        registry.add("intellisense.security.keys-file", () -> FILE.path().toString());
    }

    private static List<ApiKey> one() {
        List<ApiKey> keys = new ArrayList<>();
        for (KeyScope scope : KeyScope.values()) {
            keys.add(key(scope.label(), scope));
        }
        return keys;
    }

    private static ApiKey key(String secret, KeyScope scope) {
        return new ApiKey("key-" + secret, ApiKey.hashOf(secret), Set.of(scope), Instant.EPOCH);
    }

    @BeforeEach
    void allKeysAreThere() throws IOException {
        FILE.write(one());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/status, READ",
        "GET, /api/images, READ",
        "GET, /api/events/, READ",
        "GET, /api/search?q=a, SEARCH",
        "GET, /api/facets, SEARCH",
        "POST, /api/embeddings, SEARCH",
        "POST, /api/images, UPLOAD",
        "POST, /api/images/known, UPLOAD",
        "DELETE, /api/images/" + ID + ", ADMIN",
        "POST, /api/rejected/retry, ADMIN",
        "GET, /actuator/info, ADMIN",
    })
    void onlyAKeyWithTheScopeIsLetIn(HttpMethod method, String path, KeyScope needed) {
        assertThat(browser.method(method).uri(path))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer realm=\"Image Intellisense\"")
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("/problems/key-required");
        for (KeyScope scope : KeyScope.values()) {
            MvcTestResult answer = browser.method(method)
                    .uri(path)
                    .header("Authorization", "Bearer " + scope.label())
                    .exchange();
            if (scope == needed) {
                assertThat(answer.getResponse().getStatus()).isNotIn(401, 403);
            } else {
                assertThat(answer)
                        .hasStatus(403)
                        .bodyText()
                        .contains("/problems/scope-missing", "key-" + scope.label(), needed.label());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/index.html", "/js/main.js", "/css/base.css", "/problems/key-required", "/actuator/health"})
    void whatTellsNothingNeedsNoKey(String path) {
        assertThat(browser.get().uri(path)).hasStatusOk();
    }

    @Test
    void theShortHeaderDoesAsWell() {
        assertThat(browser.get().uri("/api/status").header("X-Api-Key", "read")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "Bearer reader", "Bearer READ", "Basic cmVhZA==", "read", ""})
    void aWrongKeyIsNone(String authorization) {
        assertThat(browser.get().uri("/api/status").header("Authorization", authorization))
                .hasStatus(401);
    }

    @Test
    void aKeyIsNotTakenFromTheAddress() {
        assertThat(browser.get().uri("/api/status?key=read&access_token=read")).hasStatus(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%61pi/images",
                "/api;a=b/images",
                "/api/./images",
                "/js/../api/images",
                "/index.html/../api/images",
                "/js/..;/api/images",
                "//api/images",
                "/api//images",
                "/api/images/",
                "/api/session/../images",
                "/api/session;/../images",
                "/API/images",
                "/actuator/health/../info",
            })
    void noSpellingOfAPathLeadsAroundTheKey(String path) {
        MvcTestResult answer = browser.get().uri(URI.create(path)).exchange();
        assertThat(answer.getResponse().getStatus()).isIn(400, 401, 404);
        assertThat(Json.text(answer)).doesNotContain("hits", "images\":[");
    }

    @Test
    void aBrowserSignsInAndOut() {
        MvcTestResult signedIn = signIn("read", "http").exchange();
        assertThat(signedIn).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(Json.<List<String>>read(signedIn, "$.scopes")).containsExactly("read");
        assertThat(signedIn.getResponse().getHeader("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Secure", "Domain", "=read");
        Cookie cookie = signedIn.getResponse().getCookie(Sessions.COOKIE);
        assertThat(browser.get().uri("/api/status").cookie(cookie)).hasStatusOk();
        assertThat(browser.get().uri("/api/search?q=a").cookie(cookie)).hasStatus(403);
        MvcTestResult signedOut =
                browser.delete().uri("/api/session").cookie(cookie).exchange();
        assertThat(signedOut).hasStatus(204);
        assertThat(signedOut.getResponse().getHeader("Set-Cookie")).contains("Max-Age=0");
        assertThat(browser.get().uri("/api/status").cookie(cookie)).hasStatus(401);
    }

    @Test
    void overHttpsTheCookieNeverGoesInTheClear() {
        MvcTestResult signedIn = browser.post()
                .uri("https://localhost/api/session")
                .secure(true)
                .content("{\"key\":\"read\"}")
                .exchange();
        assertThat(signedIn.getResponse().getHeader("Set-Cookie")).contains("Secure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"key\":\"wrong\"}", "{\"key\":\"\"}", "{}"})
    void aWrongKeySignsNobodyIn(String body) {
        assertThat(browser.post().uri("/api/session").content(body))
                .hasStatus(401)
                .doesNotContainHeader("Set-Cookie");
    }

    @Test
    void anotherSitesPageCannotSignAVisitorInOrUseTheSession() {
        assertThat(signIn("read", "http").header("Sec-Fetch-Site", "cross-site"))
                .hasStatus(403)
                .doesNotContainHeader("Set-Cookie");
        Cookie cookie = signIn("admin", "http").exchange().getResponse().getCookie(Sessions.COOKIE);
        assertThat(browser.delete().uri("/api/images/" + ID).cookie(cookie).header("Sec-Fetch-Site", "cross-site"))
                .hasStatus(403)
                .bodyText()
                .contains("/problems/cross-site");
    }

    @Test
    void withoutItsCookieAnotherSitesRequestIsNobodys() {
        assertThat(browser.delete().uri("/api/images/" + ID).header("Origin", "http://evil.example"))
                .hasStatus(401);
    }

    @Test
    void aWrongKeyBesideAGoodCookieIsAWrongKey() {
        Cookie cookie = signIn("read", "http").exchange().getResponse().getCookie(Sessions.COOKIE);
        assertThat(browser.get().uri("/api/status").cookie(cookie).header("X-Api-Key", "wrong"))
                .hasStatus(401);
    }

    @ParameterizedTest
    @EnumSource(names = {"READ", "SEARCH"})
    void aRevokedKeyAndItsSessionsEndAtOnce(KeyScope scope) throws IOException {
        Cookie cookie = signIn(scope.label(), "http").exchange().getResponse().getCookie(Sessions.COOKIE);
        String path = scope == KeyScope.READ ? "/api/status" : "/api/facets";
        assertThat(browser.get().uri(path).cookie(cookie)).hasStatusOk();
        FILE.write(List.of(key("new", scope)));
        assertThat(browser.get().uri(path).cookie(cookie)).hasStatus(401);
        assertThat(browser.get().uri(path).header("X-Api-Key", scope.label())).hasStatus(401);
        assertThat(browser.get().uri(path).header("X-Api-Key", "new")).hasStatusOk();
    }

    @Test
    void whileTheFileCannotBeReadNobodyIsLetIn() throws IOException {
        Files.writeString(FILE.path(), "{\"keys\":");
        assertThat(browser.get().uri("/api/status").header("X-Api-Key", "read")).hasStatus(401);
        Files.delete(FILE.path());
        assertThat(browser.get().uri("/api/status").header("X-Api-Key", "read")).hasStatus(401);
        FILE.write(one());
        assertThat(browser.get().uri("/api/status").header("X-Api-Key", "read")).hasStatusOk();
    }

    private MockMvcTester.MockMvcRequestBuilder signIn(String key, String scheme) {
        return browser.post().uri(scheme + "://localhost/api/session").content("{\"key\":\"" + key + "\"}");
    }
}
