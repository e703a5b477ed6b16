package io.intellisense.api.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.ApiTest;
import io.intellisense.api.library.MemoryLibrary;
import io.intellisense.index.IndexException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApiTest
@Import(StatusTest.AJobInThisProcess.class)
class StatusTest {

    private static final AtomicReference<IndexingProgress.Snapshot> PROGRESS = new AtomicReference<>();

    private final MockMvcTester browser;
    private final MemoryLibrary library;

    StatusTest(MockMvcTester browser, MemoryLibrary library) {
        this.browser = browser;
        this.library = library;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class AJobInThisProcess {

        @Bean
        IndexingProgress progress() {
            return () -> Optional.ofNullable(PROGRESS.get());
        }
    }

    @BeforeEach
    void quiet() {
        library.clear();
        PROGRESS.set(null);
    }

    @Test
    void itTellsTheModelTheIndexAndHowManyPicturesThereAre() {
        assertThat(browser.get().uri("/api/status"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(
                        """
                {"images": 0,
                 "model": {"id": "demo", "revision": "0123456789ab", "dimension": 256, "imageSize": 64, "maxTokens": 16,
                           "preprocessing": "words", "precision": "fp32", "device": "cpu"},
                 "index": {"address": "memory", "reachable": true},
                 "takesUploads": false}
                """);
    }

    @Test
    void itTellsHowFarIndexingIs() {
        PROGRESS.set(new IndexingProgress.Snapshot(
                100,
                90,
                7,
                Map.of("corrupt", 3L),
                400L,
                20,
                5,
                List.of(new IndexingProgress.Stage("embed", 90, 0.25, 2)),
                "embed",
                true));
        assertThat(browser.get().uri("/api/status"))
                .bodyJson()
                .extractingPath("$.indexing")
                .isEqualTo(Map.ofEntries(
                        Map.entry("running", true),
                        Map.entry("seen", 100),
                        Map.entry("indexed", 90),
                        Map.entry("alreadyThere", 7),
                        Map.entry("rejected", Map.of("corrupt", 3)),
                        Map.entry("totalFiles", 400),
                        Map.entry("secondsElapsed", 20.0),
                        Map.entry("perSecond", 5.0),
                        Map.entry("secondsLeft", 60.0),
                        Map.entry(
                                "stages",
                                List.of(Map.of("stage", "embed", "images", 90, "secondsPerImage", 0.25, "threads", 2))),
                        Map.entry("slowestStage", "embed")));
    }

    @Test
    void itAnswersEvenWhenTheIndexDoesNot() {
        library.failWith(new IndexException(IndexException.Kind.UNAVAILABLE, "Nothing answers", null));
        assertThat(browser.get().uri("/api/status"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.index")
                .isEqualTo(Map.of("address", "memory", "reachable", false, "problem", "Nothing answers"));
    }

    @Test
    void readyMeansThatTheIndexAnswers() {
        assertThat(browser.get().uri("/actuator/health/readiness")).hasStatusOk();
        library.failWith(new IndexException(IndexException.Kind.UNAVAILABLE, "Nothing answers", null));
        assertThat(browser.get().uri("/actuator/health/readiness")).hasStatus(503);
        assertThat(browser.get().uri("/actuator/health/liveness")).hasStatusOk();
    }
}
