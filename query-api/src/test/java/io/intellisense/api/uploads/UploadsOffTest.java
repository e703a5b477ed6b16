package io.intellisense.api.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.ApiTest;
import io.intellisense.api.ImageFiles;
import io.intellisense.api.library.MemoryLibrary;
import io.intellisense.index.ImagePoint;
import java.awt.Color;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A server without an uploader. */
@ApiTest
class UploadsOffTest {

    private static final String ID = "123e4567-e89b-52d3-a456-426614174000";

    private final MockMvcTester browser;
    private final MemoryLibrary library;

    UploadsOffTest(MockMvcTester browser, MemoryLibrary library) {
        this.browser = browser;
        this.library = library;
    }

    @Test
    void everyCallSaysHowToTurnUploadsOn() {
        library.clear();
        List.of(
                        browser.post().uri("/api/images").exchange(),
                        browser.post().uri("/api/images/known").exchange(),
                        browser.post().uri("/api/rejected/retry").exchange(),
                        browser.get().uri("/api/rejected").exchange(),
                        browser.get().uri("/api/uploads").exchange(),
                        browser.get().uri("/api/events").exchange(),
                        browser.delete().uri("/api/images/" + ID).exchange(),
                        browser.get().uri("/api/images/" + ID + "/status").exchange())
                .forEach(answer -> assertThat(answer)
                        .hasStatus(503)
                        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .bodyText()
                        .contains("/problems/uploads-off", "--intellisense.uploader.url=http://127.0.0.1:8081"));
    }

    @Test
    void theIndexStillTellsTheStateOfItsPictures(@TempDir Path folder) {
        ImagePoint image = ImageFiles.point(ImageFiles.write(folder.resolve("a.png"), Color.RED, 9, 9), "red");
        library.add(image);
        assertThat(browser.get().uri("/api/images/" + image.id() + "/status"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"id\":\"%s\",\"state\":\"indexed\",\"at\":\"%s\"}"
                        .formatted(image.id(), ImageFiles.INDEXED_AT));
    }

    @Test
    void whatIsNoIdIsRefused() {
        assertThat(browser.get().uri("/api/images/..%2f/status")).hasStatus(400);
        assertThat(browser.delete().uri("/api/images/x")).hasStatus(400);
    }
}
