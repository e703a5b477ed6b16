package io.intellisense.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.ReducedMotion;
import java.awt.Color;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the keyboard reaches: earlier searches, the sheet of shortcuts, and a picture's keys. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardIT {

    private Chromium chromium;
    private FakeSystem system;
    private Visit visit;

    @BeforeAll
    void start(@TempDir Path folder) {
        chromium = Chromium.start();
        system = new FakeSystem(folder)
                .with("red apple", Color.RED, 600, 400)
                .with("green apple", Color.GREEN, 400, 600)
                .with("blue sea", Color.BLUE, 900, 400);
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
    void arrive() {
        visit = chromium.visit(Chromium.desktop().setReducedMotion(ReducedMotion.REDUCE));
        visit.page().navigate(system.url("/"));
        visit.expect(".tile").hasCount(3);
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void earlierSearchesAreAnArrowAway() {
        lookFor("apple");
        lookFor("sea");
        visit.press("ArrowDown");
        visit.expect("recent-list .query").hasText(new String[] {"sea", "apple"});
        visit.expect("recent-list .query >> nth=0").isFocused();
        visit.press("ArrowDown");
        visit.expect("recent-list .query >> nth=1").isFocused();
        visit.press("Enter");
        visit.expect("#query").hasValue("apple");
        visit.expect(".summary").hasText("Best matches for “apple”");
        visit.expect("recent-list").isHidden();
        visit.expect("#query").isFocused();
    }

    @Test
    void anEarlierSearchCanBeForgotten() {
        lookFor("apple");
        lookFor("sea");
        visit.press("ArrowDown");
        visit.press("Delete");
        visit.expect("recent-list .query").hasText(new String[] {"apple"});
        visit.find("recent-list .forget").click();
        visit.expect("recent-list").isHidden();
        visit.expect("#query").isFocused();
        visit.press("ArrowDown");
        visit.expect("recent-list").isHidden();
    }

    @Test
    void escapeLeadsFromEarlierSearchesBackToTheBox() {
        lookFor("apple");
        visit.press("ArrowDown");
        visit.press("Escape");
        visit.expect("recent-list").isHidden();
        visit.expect("#query").isFocused();
    }

    @Test
    void onlyTheLastTwelveSearchesAreKeptAndOnlyOnceEach() {
        IntStream.range(0, 14).forEach(i -> lookFor("apple " + i));
        lookFor("apple 13");
        visit.press("ArrowDown");
        visit.expect("recent-list .query").hasCount(12);
        visit.expect("recent-list .query >> nth=0").hasText("apple 13");
        visit.expect("recent-list .query >> nth=11").hasText("apple 2");
    }

    @Test
    void whatIsNoListOfSearchesIsForgotten() {
        visit.page().evaluate("localStorage.setItem('recent-searches', '{broken')");
        visit.page().reload();
        visit.expect(".tile").hasCount(3);
        lookFor("apple");
        visit.press("ArrowDown");
        visit.expect("recent-list .query").hasText(new String[] {"apple"});
    }

    @Test
    void aQuestionMarkShowsAllShortcuts() {
        visit.find(".tile >> nth=0").focus();
        visit.press("?");
        visit.expect("shortcuts-sheet dialog").containsText("More like this");
        visit.press("Escape");
        visit.expect("shortcuts-sheet dialog").isHidden();
        visit.expect(".tile >> nth=0").isFocused();
    }

    @Test
    void aQuestionMarkInTheBoxIsText() {
        visit.find("#query").focus();
        visit.press("?");
        visit.expect("#query").hasValue("?");
        visit.expect("shortcuts-sheet dialog").isHidden();
    }

    @Test
    void aPictureIsDownloadedUnderItsName() {
        lookFor("red apple");
        visit.find(".tile >> nth=0").click();
        visit.expect("dialog .title").hasText("red apple.png");
        Download download = visit.page().waitForDownload(() -> visit.press("d"));
        assertThat(download.suggestedFilename()).isEqualTo("red apple.png");
    }

    private void lookFor(String query) {
        visit.type(query);
        visit.press("Enter");
        visit.expect(".summary").hasText("Best matches for “" + query + "”");
    }
}
