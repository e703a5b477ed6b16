package io.intellisense.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.ApiTest;
import io.intellisense.api.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class PageTest {

    private static final Path FRONTEND = Path.of("../frontend");

    private final MockMvcTester browser;

    PageTest(MockMvcTester browser) {
        this.browser = browser;
    }

    @Test
    void thePageIsAtTheRoot() {
        MvcTestResult page = browser.get().uri("/index.html").exchange();
        assertThat(page).hasStatusOk().hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
        assertThat(Json.text(page)).contains("<search-box>");
        assertThat(browser.get().uri("/")).hasStatusOk().hasForwardedUrl("/index.html");
    }

    @Test
    void browsersAskAgainAndAreToldWhereNothingChanged() {
        MvcTestResult page = browser.get().uri("/css/base.css").exchange();
        assertThat(page).hasHeader("Cache-Control", "no-cache").doesNotContainHeader("Last-Modified");
        String tag = page.getResponse().getHeader("ETag");
        assertThat(browser.get().uri("/css/base.css").header("If-None-Match", tag))
                .hasStatus(304);
    }

    @Test
    void onlyOurOwnScriptsAndStylesMayRun() {
        assertThat(browser.get().uri("/index.html"))
                .hasHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; img-src 'self' blob: data:; object-src 'none'; base-uri 'none';"
                                + " form-action 'self'; frame-ancestors 'none'")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    @Test
    void everyFileThatThePageNamesIsThere() throws IOException {
        List<String> named = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"")
                .matcher(Files.readString(FRONTEND.resolve("index.html")))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(named).contains("/css/base.css", "/js/main.js");
        assertThat(named).allSatisfy(file -> assertThat(browser.get().uri(file)).hasStatusOk());
    }

    @Test
    void everyModuleThatAModuleImportsIsThere() throws IOException {
        Pattern imports = Pattern.compile("(?:from|import) '\\./([a-z-]+\\.js)'");
        for (Path script : scripts()) {
            List<String> imported = imports.matcher(Files.readString(script))
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .toList();
            assertThat(imported)
                    .allSatisfy(file -> assertThat(script.resolveSibling(file)).exists());
        }
    }

    @Test
    void noScriptParsesDataAsHtmlOrReachesOtherHosts() throws IOException {
        for (Path script : scripts()) {
            assertThat(Files.readString(script))
                    .as(script.toString())
                    .doesNotContainPattern("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(")
                    .doesNotContainPattern("https?://(?!www\\.w3\\.org/2000/svg)");
        }
    }

    @Test
    void thePageHasNoInlineScriptOrStyle() throws IOException {
        assertThat(Files.readString(FRONTEND.resolve("index.html")))
                .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]*src=)");
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(FRONTEND.resolve("js"))) {
            List<Path> scripts = files.toList();
            assertThat(scripts).hasSizeGreaterThan(10);
            return scripts;
        }
    }
}
