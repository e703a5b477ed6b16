package io.intellisense.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.ApiTest;
import io.intellisense.api.ImageFiles;
import io.intellisense.api.Json;
import io.intellisense.api.library.MemoryLibrary;
import java.awt.Color;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class SearchTest {

    private final MockMvcTester browser;
    private final MemoryLibrary library;

    @TempDir
    Path folder;

    SearchTest(MockMvcTester browser, MemoryLibrary library) {
        this.browser = browser;
        this.library = library;
    }

    @BeforeEach
    void threePictures() {
        library.clear();
        Path circle = ImageFiles.write(folder.resolve("a/circle.png"), Color.RED, 40, 30);
        Path boat = ImageFiles.write(folder.resolve("a/boat.jpg"), Color.BLUE, 50, 50);
        Path house = ImageFiles.write(folder.resolve("b/house.png"), Color.GREEN, 30, 60);
        library.add(ImageFiles.point(
                ImageFiles.facts(circle, Instant.parse("2024-05-31T22:00:00Z"), "Nikon D90"), "a red circle", circle));
        library.add(ImageFiles.point(boat, "a boat on the sea"));
        library.add(ImageFiles.point(house, "a red house at night"));
    }

    @Test
    void theBestMatchComesFirstWithAllThatAGridNeeds() {
        assertThat(get("/api/search?q=Red%20Circle"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                {"query": "red circle",
                 "model": {"id": "demo", "revision": "0123456789ab"},
                 "hits": [{"fileName": "circle.png", "format": "png", "width": 40, "height": 30,
                           "takenAt": "2024-05-31T22:00:00Z", "camera": "Nikon D90"},
                          {"fileName": "house.png"},
                          {"fileName": "boat.jpg"}]}
                """);
    }

    @Test
    void aHitTellsItsScoreAndItsAddresses() {
        MvcTestResult answer = get("/api/search?q=a+red+circle&limit=1");
        String id = Json.read(answer, "$.hits[0].id");
        assertThat(Json.<Double>read(answer, "$.hits[0].score")).isBetween(0.999, 1.001);
        assertThat(Json.<String>read(answer, "$.hits[0].url")).isEqualTo("/api/images/" + id);
        assertThat(Json.<String>read(answer, "$.hits[0].thumbnailUrl")).isEqualTo("/api/images/" + id + "/thumbnail");
    }

    @Test
    void aRepeatedSearchUsesTheVectorOfTheFirst() {
        assertThat(Json.<Boolean>read(get("/api/search?q=never%20asked%20before"), "$.took.textCached"))
                .isFalse();
        assertThat(Json.<Boolean>read(get("/api/search?q=Never%20asked%20%20before"), "$.took.textCached"))
                .isTrue();
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() {
        List<String> names = new ArrayList<>();
        String url = "/api/search?q=red&limit=1";
        String next = "";
        while (next != null) {
            MvcTestResult answer = get(url + (next.isEmpty() ? "" : "&cursor=" + next));
            names.addAll(Json.read(answer, "$.hits[*].fileName"));
            next = Json.text(answer).contains("\"next\"") ? Json.read(answer, "$.next") : null;
        }
        assertThat(names).containsExactly("circle.png", "house.png", "boat.jpg");
    }

    @Test
    void aCursorOfAnotherSearchIsRefused() {
        String next = Json.read(get("/api/search?q=red&limit=1"), "$.next");
        assertThat(get("/api/search?q=blue&limit=1&cursor=" + next))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("'cursor' belongs to another search; leave it out to begin this one.");
    }

    @Test
    void filtersNarrowTheSearch() {
        assertThat(names("format=jpg")).containsExactly("boat.jpg");
        assertThat(names("camera=Nikon D90")).containsExactly("circle.png");
        assertThat(names("folder=" + folder.resolve("b"))).containsExactly("house.png");
        assertThat(names("from=2024-05-31&to=2024-05-31")).containsExactly("circle.png");
        assertThat(names("from=2024-06-01")).isEmpty();
        assertThat(names("to=2024-05-30")).isEmpty();
    }

    @Test
    void aLeastScoreLeavesOutWhatIsBelowIt() {
        assertThat(names("minScore=0.3")).containsExactly("circle.png", "house.png");
    }

    @Test
    void anAnswerIsNotKeptByCaches() {
        assertThat(get("/api/search?q=red")).hasHeader("Cache-Control", "no-store");
    }

    private List<String> names(String filter) {
        MvcTestResult result = get("/api/search?q=red&" + filter.replace(" ", "%20"));
        assertThat(result).hasStatusOk();
        return Json.read(result, "$.hits[*].fileName");
    }

    private MvcTestResult get(String url) {
        return browser.get().uri(URI.create(url)).exchange();
    }
}
