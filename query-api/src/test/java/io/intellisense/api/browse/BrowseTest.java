package io.intellisense.api.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.ApiTest;
import io.intellisense.api.ImageFiles;
import io.intellisense.api.Json;
import io.intellisense.api.library.MemoryLibrary;
import java.awt.Color;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class BrowseTest {

    private final MockMvcTester browser;
    private final MemoryLibrary library;

    @TempDir
    Path folder;

    BrowseTest(MockMvcTester browser, MemoryLibrary library) {
        this.browser = browser;
        this.library = library;
    }

    @BeforeEach
    void emptyLibrary() {
        library.clear();
    }

    @Test
    void everyPictureIsListedOnce() {
        for (int i = 1; i <= 7; i++) {
            Path file = ImageFiles.write(folder.resolve(i + ".png"), Color.GRAY, i, i);
            library.add(ImageFiles.point(file, "grey"));
        }
        List<String> names = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            MvcTestResult page = get("?limit=3" + cursor);
            List<String> found = Json.read(page, "$.images[*].fileName");
            assertThat(found).hasSizeLessThanOrEqualTo(3);
            names.addAll(found);
            cursor = Json.text(page).contains("\"next\"") ? "&cursor=" + Json.read(page, "$.next") : null;
        }
        assertThat(names).containsExactlyInAnyOrder("1.png", "2.png", "3.png", "4.png", "5.png", "6.png", "7.png");
    }

    @Test
    void anEmptyLibraryIsAnEmptyList() {
        assertThat(get("")).hasStatusOk().bodyJson().isStrictlyEqualTo("{\"images\": []}");
    }

    @Test
    void aCursorThatIsNoneIsRefused() {
        assertThat(get("?cursor=next"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("'cursor' is the 'next' of an earlier answer, unchanged, but was: next.");
    }

    private MvcTestResult get(String query) {
        return browser.get().uri("/api/images" + query).exchange();
    }
}
