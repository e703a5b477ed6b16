package io.intellisense.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.ApiTest;
import io.intellisense.api.ImageFiles;
import io.intellisense.api.Json;
import io.intellisense.api.library.MemoryLibrary;
import io.intellisense.domain.ImageFacts;
import java.awt.Color;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Searching a library that has the same scene more than once. */
@ApiTest
class GroupedSearchTest {

    private final MockMvcTester browser;
    private final MemoryLibrary library;

    @TempDir
    Path folder;

    GroupedSearchTest(MockMvcTester browser, MemoryLibrary library) {
        this.browser = browser;
        this.library = library;
    }

    @BeforeEach
    void twoOfOneScene() {
        library.clear();
        add("one.png", "red boat", Color.RED, 0b1111L);
        add("same.png", "red boat", Color.PINK, 0b1010L);
        add("other.png", "red house", Color.GREEN, 0b1111L);
    }

    private void add(String name, String words, Color colour, Long hash) {
        Path file = ImageFiles.write(folder.resolve(name), colour, 20, 20);
        ImageFacts facts = ImageFiles.facts(file, null, null).withPerceptualHash(hash);
        library.add(ImageFiles.point(facts, words, file));
    }

    @Test
    void whatLooksTheSameIsShownOnce() {
        add("unlike.png", "red boat at sea", Color.BLUE, -1L);
        add("unknown.png", "red boat at home", Color.CYAN, null);
        List<String> all = Json.read(get("/api/search?q=red%20boat&minScore=-1"), "$.hits[*].id");
        MvcTestResult grouped = get("/api/search?q=red%20boat&minScore=-1&group=true");
        assertThat(Json.<List<String>>read(grouped, "$.hits[*].id"))
                .containsExactly(all.get(0), all.get(2), all.get(3), all.get(4));
        assertThat(Json.<List<String>>read(grouped, "$.hits[0].duplicates")).containsExactly(all.get(1));
        assertThat(Json.text(grouped)).containsOnlyOnce("\"duplicates\"");
    }

    @Test
    void groupsAreKeptFromPageToPage() {
        String url = "/api/search?q=red%20boat&minScore=-1&group=true&limit=1";
        MvcTestResult second = get(url + "&cursor=" + Json.<String>read(get(url), "$.next"));
        assertThat(Json.<List<String>>read(second, "$.hits[*].fileName")).containsExactly("other.png");
        assertThat(Json.text(second)).doesNotContain("\"next\"");
    }

    @Test
    void groupsNeitherRepeatNorAreMissedBeyondTheFirstLook() {
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            long hash = random.nextLong();
            add("a" + i + ".png", "red boat", new Color(random.nextInt()), hash);
            add("b" + i + ".png", "red boat", new Color(random.nextInt()), hash);
        }
        String url = "/api/search?q=red%20boat&minScore=-1&group=true&limit=70";
        List<String> seen = new ArrayList<>();
        int leaders = 0;
        String next = "";
        while (next != null) {
            MvcTestResult page = get(next.isEmpty() ? url : url + "&cursor=" + next);
            List<String> hits = Json.read(page, "$.hits[*].id");
            leaders += hits.size();
            seen.addAll(hits);
            seen.addAll(Json.<List<String>>read(page, "$.hits[*].duplicates[*]"));
            next = Json.<List<String>>read(page, "$..next").stream().findFirst().orElse(null);
        }
        assertThat(leaders).isEqualTo(302);
        assertThat(seen).doesNotHaveDuplicates();
    }

    @Test
    void aCursorOfAnUngroupedSearchIsRefused() {
        String next = Json.read(get("/api/search?q=red%20boat&limit=1&minScore=-1"), "$.next");
        assertThat(get("/api/search?q=red%20boat&limit=1&minScore=-1&group=true&cursor=" + next))
                .hasStatus(400);
    }

    @Test
    void programsMayAskForGroupsToo() {
        MvcTestResult answer = browser.post()
                .uri("/api/search")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"positive\": [{\"text\": \"red boat\"}], \"minScore\": -1, \"group\": true}")
                .exchange();
        assertThat(Json.<List<String>>read(answer, "$.hits[*].id")).hasSize(2);
    }

    @Test
    void itIsYesOrNo() {
        assertThat(get("/api/search?q=red&group=maybe"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("'group' is true or false, but was: maybe.");
    }

    private MvcTestResult get(String url) {
        return browser.get().uri(URI.create(url)).exchange();
    }
}
