package io.intellisense.api.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import io.intellisense.api.ImageFiles;
import java.awt.Color;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Page and server agree on what was said: combined words, recognised dates and cameras, filters and order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnderstandingIT {

    private Path folder;
    private Chromium chromium;
    private FakeSystem system;

    @BeforeAll
    void start(@TempDir Path folder) {
        this.folder = folder;
        chromium = Chromium.start();
        system = new FakeSystem(folder)
                .with("apple one", Color.RED, Instant.parse("2021-05-06T07:08:09Z"), "Nikon D750")
                .with("apple sea", Color.GREEN, Instant.parse("2023-05-06T07:08:09Z"), "Nikon D750")
                .with("apple tree", Color.BLUE, Instant.parse("2022-05-06T07:08:09Z"), "Canon R5");
    }

    @AfterAll
    void stop() {
        if (system != null) {
            system.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"desktop", "phone"})
    void wordsAreCombined(String window) {
        try (Visit visit = visit(window, "/")) {
            visit.type("apple + 2*sea - tree");
            visit.press("Enter");
            visit.expect("search-chips .part").hasText(new String[] {"+apple", "+2 ×sea", "−tree"});
            visit.expect(".tile >> nth=0").hasAttribute("aria-label", Pattern.compile("apple sea.*"));
            visit.find("search-chips button >> nth=1").click();
            visit.expect("#query").hasValue("apple - tree");
            visit.expect("search-chips .part").hasText(new String[] {"+apple", "−tree"});
            visit.assertThatNothingWasComplainedOf();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"desktop", "phone"})
    void datesAndCamerasAreRecognised(String window) {
        try (Visit visit = visit(window, "/?q=apple+2021+nikon+d750")) {
            visit.expect(".tile").hasCount(1);
            visit.expect("search-chips .part").hasText(new String[] {"+apple", "Nikon D750", "2021"});
            visit.find("search-chips button[aria-label='Remove: only 2021']").click();
            visit.expect("#query").hasValue("apple + nikon d750");
            visit.expect(".tile").hasCount(2);
            visit.find("search-chips button[aria-label='Remove: with apple']").click();
            visit.expect("#query").hasValue("nikon d750");
            visit.expect("search-chips .part").hasText(new String[] {"Nikon D750"});
            visit.expect(".tile").hasCount(2);
            visit.assertThatNothingWasComplainedOf();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"desktop", "phone"})
    void theLibraryIsFilteredAndOrdered(String window) {
        try (Visit visit = visit(window, "/")) {
            visit.expect(".tile").hasCount(3);
            visit.find("filter-sheet .open").click();
            visit.expect("filter-sheet select[name=camera] option")
                    .hasText(new String[] {"Any", "Nikon D750 (2)", "Canon R5 (1)"});
            visit.find("filter-sheet select[name=camera]").selectOption("Nikon D750");
            visit.expect("filter-sheet .primary").hasText("Show 2 pictures");
            visit.find("filter-sheet .primary").click();
            visit.expect(".tile").hasCount(2);
            visit.find("sort-select select").selectOption("newest");
            visit.expect(".tile >> nth=0").hasAttribute("aria-label", Pattern.compile("apple sea.*"));
            visit.find("sort-select select").selectOption("oldest");
            visit.expect(".tile >> nth=0").hasAttribute("aria-label", Pattern.compile("apple one.*"));
            visit.page().waitForURL("**/?sort=oldest&camera=Nikon+D750");
            visit.page().reload();
            visit.expect(".summary").hasText("2 pictures");
            visit.assertThatNothingWasComplainedOf();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"desktop", "phone"})
    void picturesLikeOneAreFoundItselfLeftOut(String window) {
        try (Visit visit = visit(window, "/?q=apple+sea")) {
            visit.find(".tile >> nth=0").click();
            visit.expect("dialog .title").hasText("apple sea.png");
            visit.find("large-view .like").click();
            visit.expect(".summary").hasText("More like this picture");
            visit.expect(".tile").hasCount(2);
            visit.find("sort-select select").selectOption("oldest");
            visit.expect(".tile >> nth=0").hasAttribute("aria-label", Pattern.compile("apple one.*"));
            visit.assertThatNothingWasComplainedOf();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"desktop", "phone"})
    void aPictureFromElsewhereIsSearchedBy(String window) {
        Path file = ImageFiles.write(folder.resolve("mine.png"), Color.YELLOW, 300, 200);
        try (Visit visit = visit(window, "/")) {
            visit.expect(".tile").hasCount(3);
            visit.find("search-box input[type=file]").setInputFiles(file);
            visit.expect(".summary").hasText("Like your picture");
            visit.expect("search-chips .part").hasText(new String[] {"mine.png"});
            visit.expect(".tile .score").hasCount(3);
            visit.assertThatNothingWasComplainedOf();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"desktop", "phone"})
    void whatIsNoPictureIsExplained(String window) {
        try (Visit visit = visit(window, "/")) {
            visit.find("search-box input[type=file]")
                    .setInputFiles(new FilePayload("broken.png", "image/png", new byte[] {1, 2, 3}));
            visit.expect("message-panel h2").isVisible();
            visit.expect("message-panel").not().containsText("server does not answer");
            visit.assertThatNothingWasComplainedOfBut("the server responded with a status of 4");
        }
    }

    private Visit visit(String window, String address) {
        Browser.NewContextOptions options = window.equals("phone") ? Chromium.phone() : Chromium.desktop();
        Visit visit = chromium.visit(options.setReducedMotion(ReducedMotion.REDUCE));
        visit.page().navigate(system.url(address));
        return visit;
    }
}
