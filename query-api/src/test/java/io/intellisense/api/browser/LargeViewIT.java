package io.intellisense.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ReducedMotion;
import io.intellisense.api.ImageFiles;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The larger view of one picture, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeViewIT {

    private static final String HOSTILE = "one <img src=x onerror=alert(1)> three";

    private Path folder;
    private Chromium chromium;
    private FakeSystem system;
    private Visit visit;

    @BeforeAll
    void start(@TempDir Path folder) {
        this.folder = folder;
        chromium = Chromium.start();
        system = new FakeSystem(folder)
                .with("one two three", Color.RED, 1600, 1000)
                .with("one two", Color.GREEN, 300, 900)
                .with(HOSTILE, Color.BLUE, 200, 200);
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

    @BeforeEach
    void search() {
        visit = chromium.visit(Chromium.desktop().setReducedMotion(ReducedMotion.REDUCE));
        visit.page().navigate(system.url("/?q=one+two+three"));
        visit.expect(".tile").hasCount(3);
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void aClickOpensItAndEscapeLeadsBackToTheSamePicture() {
        visit.find(".tile >> nth=1").click();
        visit.expect("dialog .title").hasText("one two.png");
        visit.expect("dialog .place").hasText("2 of 3");
        assertThat(visit.page().url()).contains("q=one+two+three&image=");
        visit.press("Escape");
        visit.expect("large-view dialog").isHidden();
        visit.expect(".tile >> nth=1").isFocused();
        visit.page().waitForURL("**/?q=one+two+three");
        visit.assertThatNothingWasComplainedOf();
    }

    @Test
    void theArrowKeysLeadToTheNeighbours() {
        visit.find(".tile >> nth=0").click();
        visit.expect("dialog .previous").isHidden();
        visit.press("ArrowRight");
        visit.expect("dialog .title").hasText("one two.png");
        visit.press("ArrowRight");
        visit.expect("dialog .next").isHidden();
        visit.press("ArrowLeft");
        visit.expect("dialog .place").hasText("2 of 3");
    }

    @Test
    void theOriginalReplacesTheSmallPictureInTheSamePlace() {
        visit.find(".tile >> nth=0").click();
        Object box = visit.find("dialog figure img").boundingBox().width;
        visit.page().waitForFunction("() => document.querySelector('dialog figure img').naturalWidth === 1600");
        assertThat(visit.find("dialog figure img").boundingBox().width).isEqualTo(box);
        assertThat(visit.find("dialog figure img").boundingBox().height).isLessThanOrEqualTo(800);
    }

    @Test
    void theFactsAreAKeyAway() {
        visit.find(".tile >> nth=0").click();
        visit.expect("dialog .facts").isHidden();
        visit.press("i");
        visit.expect("dialog .facts").containsText("1,600 × 1,000 · 1.6 MP");
        visit.expect("dialog .facts").containsText("PNG");
        visit.expect("dialog .facts").containsText("1.0000");
        visit.press("ArrowRight");
        visit.expect("dialog .facts").containsText("300 × 900");
    }

    @Test
    void backClosesItAndForwardOpensItAgain() {
        visit.find(".tile >> nth=0").click();
        visit.expect("large-view dialog").isVisible();
        visit.page().goBack();
        visit.expect("large-view dialog").isHidden();
        visit.page().goForward();
        visit.expect("dialog .title").hasText("one two three.png");
    }

    @Test
    void itsAddressCanBeShared() {
        visit.find(".tile >> nth=0").click();
        visit.expect("large-view dialog").isVisible();
        String shared = visit.page().url();
        try (Visit other = chromium.visit(Chromium.phone())) {
            other.page().navigate(shared);
            other.expect("dialog .title").hasText("one two three.png");
            other.press("Escape");
            other.expect(".tile").hasCount(3);
            other.page().waitForURL("**/?q=one+two+three");
        }
    }

    @Test
    void aFileNameIsTextWhateverItSays() {
        visit.find(".tile >> nth=2").click();
        visit.press("i");
        visit.expect("dialog .title").hasText(HOSTILE + ".png");
        visit.expect("dialog .facts h2").hasText(HOSTILE + ".png");
        visit.expect("img[src=x]").hasCount(0);
    }

    @Test
    void aMissingOriginalIsExplained() throws IOException {
        Path file = ImageFiles.write(folder.resolve("lost.png"), Color.PINK, 500, 500);
        system.library().add(ImageFiles.point(file, "a lost thing"));
        visit.page().navigate(system.url("/?q=lost"));
        visit.expect(".tile img.there >> nth=0").isVisible();
        Files.delete(file);
        visit.find(".tile >> nth=0").click();
        visit.expect("dialog figure .missing").containsText("no longer where it was indexed");
        system.library().clear();
        system.with("one two three", Color.RED, 1600, 1000)
                .with("one two", Color.GREEN, 300, 900)
                .with(HOSTILE, Color.BLUE, 200, 200);
    }
}
