package io.intellisense.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.ApiTest;
import io.intellisense.api.library.MemoryLibrary;
import io.intellisense.index.IndexException;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class BadSearchTest {

    private final MockMvcTester browser;
    private final MemoryLibrary library;

    BadSearchTest(MockMvcTester browser, MemoryLibrary library) {
        this.browser = browser;
        this.library = library;
    }

    @BeforeEach
    void noPictures() {
        library.clear();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"                      | q        | Say what to look for, as in /api/search?q=a+red+circle.",
                "q=                        | q        | Say what to look for, as in /api/search?q=a+red+circle.",
                "q=%20%20                  | q        | Say what to look for, as in /api/search?q=a+red+circle.",
                "q=a%00b                   | q        | Character 2 of the query (U+0000) is no text; remove it.",
                "q=a&q=b                   | q        | 'q' was given 2 times; give it once.",
                "q=a&limit=0               | limit    | 'limit' is a whole number from 1 to 200, but was: 0.",
                "q=a&limit=201             | limit    | 'limit' is a whole number from 1 to 200, but was: 201.",
                "q=a&limit=lots            | limit    | 'limit' is a whole number from 1 to 200, but was: lots.",
                "q=a&minScore=2            | minScore | 'minScore' is a number from -1.0 to 1.0, but was: 2.",
                "q=a&from=soon             | from     | 'from' is a date such as 2024, 2024-05, 2024-05-31 or 2024-05-31T18:00:00Z, but was: soon.",
                "q=a&from=2024&to=2023     | from     | 'from' must be before 'to'; swap them.",
                "q=a&format=heic           | format   | 'format' is one of jpeg, png, webp, gif, bmp, tiff, but was: heic.",
                "q=a&folder=photos         | folder   | 'folder' is an absolute path or a URI, such as /photos/2021 or file:///photos/2021/, but was: photos.",
                "q=a&cursor=60             | cursor   | 'cursor' is the 'next' of an earlier answer, unchanged, but was: 60.",
                "q=a&limti=3               | limti    | There is no parameter 'limti'; did you mean 'limit'?",
            })
    void aBadParameterIsNamedWithASentence(String parameters, String name, String sentence) {
        assertThat(get("/api/search?" + parameters))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"type": "/problems/bad-parameter", "title": "A parameter cannot be used", "status": 400,
                         "instance": "/api/search", "detail": "%1$s",
                         "errors": [{"parameter": "%2$s", "detail": "%1$s"}]}
                        """
                                .formatted(sentence, name));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(get("/api/search?limit=0&minscore=1"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].parameter")
                .asArray()
                .containsExactly("minscore", "q", "limit");
    }

    @Test
    void aQueryThatIsTooLongIsRefused() {
        assertThat(get("/api/search?q=" + "x".repeat(1_001)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("The query has 1,001 characters; use at most 1,000.");
    }

    @Test
    void anIndexThatDoesNotAnswerMakesTheServiceUnavailable() {
        library.failWith(
                new IndexException(IndexException.Kind.UNAVAILABLE, "Nothing answers at localhost:6334", null));
        assertThat(get("/api/search?q=a"))
                .hasStatus(503)
                .hasHeader("Retry-After", "2")
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"type": "/problems/index-unavailable", "title": "The index does not answer",
                         "detail": "Nothing answers at localhost:6334"}
                        """);
    }

    @Test
    void anIndexOfAnotherModelIsToldApart() {
        library.failWith(
                new IndexException(IndexException.Kind.MISMATCH, "The index holds vectors of another model", null));
        assertThat(get("/api/search?q=a"))
                .hasStatus(503)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/wrong-index");
    }

    private MvcTestResult get(String url) {
        return browser.get().uri(URI.create(url)).exchange();
    }
}
