package io.intellisense.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import io.intellisense.index.IndexException;
import java.awt.Color;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the page behaves, in a real browser, over a model that counts words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageIT {

    private static final int MANY = 150;

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
        for (int i = 3; i < MANY; i++) {
            system.with("plain " + i, new Color(i, 120, 255 - i), 300 + 7 * (i % 40), 300);
        }
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
        visit.expect("status-line").containsText("150 pictures indexed");
    }

    @AfterEach
    void leave() {
        system.library().failWith(null);
        visit.close();
    }

    @Test
    void onArrivalTheBoxHasTheFocusAndTheLibraryIsShown() {
        visit.expect("#query").isFocused();
        visit.expect(".tile").hasCount(60);
        visit.expect(".summary").hasText("From your 150 pictures");
        visit.assertThatNothingWasComplainedOf();
        visit.assertThatOnlyThisHostWasAsked(system.authority());
    }

    @Test
    void typingSearchesAtOnceAndTheAddressFollows() {
        visit.type("red apple");
        visit.expect(".summary").hasText("Best matches for “red apple”");
        visit.expect(".tile >> nth=0")
                .hasAttribute("aria-label", Pattern.compile("red apple\\.png, 600 by 400, score 1\\.00"));
        assertThat(visit.page().url()).endsWith("/?q=red+apple");
        assertThat(visit.page().title()).isEqualTo("red apple · Image Intellisense");
    }

    @Test
    void anAddressCanBeSharedAndReloaded() {
        visit.page().navigate(system.url("/?q=blue%20sea"));
        visit.expect("#query").hasValue("blue sea");
        visit.expect(".tile >> nth=0").hasAttribute("aria-label", Pattern.compile("blue sea"));
        visit.page().reload();
        visit.expect(".tile >> nth=0").hasAttribute("aria-label", Pattern.compile("blue sea"));
    }

    @Test
    void backReturnsToTheEarlierSearch() {
        visit.type("red apple");
        visit.press("Enter");
        visit.expect(".summary").containsText("red apple");
        visit.find(".brand").click();
        visit.expect(".summary").containsText("From your");
        visit.page().goBack();
        visit.expect("#query").hasValue("red apple");
        visit.expect(".summary").containsText("red apple");
    }

    @Test
    void aSlowOldAnswerNeverReplacesANewerOne() {
        visit.page().route("**/api/search?q=blue", route -> {
            visit.page().waitForTimeout(700);
            route.resume();
        });
        visit.type("blue");
        visit.page().waitForTimeout(250);
        visit.type("green apple");
        visit.expect(".tile >> nth=0").hasAttribute("aria-label", Pattern.compile("green apple"));
        visit.page().waitForTimeout(900);
        visit.expect(".tile >> nth=0").hasAttribute("aria-label", Pattern.compile("green apple"));
    }

    @Test
    void scoresAreShownWhereSomeoneWantsThem() {
        visit.type("red apple");
        visit.expect(".tile .score >> nth=0").isHidden();
        visit.find(".scores").click();
        visit.expect(".tile .score >> nth=0").hasText("1.000");
        visit.page().reload();
        visit.expect(".tile .score >> nth=0").isVisible();
    }

    @Test
    void morePicturesComeWhileScrolling() {
        visit.expect(".tile").hasCount(60);
        visit.page().waitForCondition(() -> {
            visit.page().evaluate("scrollTo(0, document.body.scrollHeight)");
            return visit.find(".tile").count() == MANY;
        });
        visit.expect("load-more").isHidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?q=apple"})
    void nothingMovesWhilePicturesArrive(String address) {
        visit.page()
                .addInitScript(
                        """
                window.moved = 0;
                new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.moved += entry.value; }))
                  .observe({ type: 'layout-shift', buffered: true });
                """);
        visit.page().navigate(system.url(address));
        visit.expect(".tile img.there >> nth=0").isVisible();
        visit.expect(".chip >> nth=0").hasText("a red circle");
        visit.page().waitForTimeout(500);
        assertThat(((Number) visit.page().evaluate("window.moved")).doubleValue())
                .isLessThan(0.02);
    }

    @Test
    void aSlashLeadsBackToTheBox() {
        visit.find(".tile >> nth=0").focus();
        visit.press("/");
        visit.expect("#query").isFocused();
        visit.expect("#query").hasValue("");
    }

    @Test
    void theArrowKeysGoFromPictureToPicture() {
        visit.find(".tile >> nth=0").focus();
        visit.press("ArrowRight");
        visit.expect(".tile >> nth=1").isFocused();
        visit.press("ArrowLeft");
        visit.expect(".tile >> nth=0").isFocused();
    }

    @Test
    void anExampleIsSearchedFor() {
        visit.find(".chip >> nth=0").click();
        visit.expect("#query").hasValue("a red circle");
        visit.expect(".summary").hasText("Best matches for “a red circle”");
    }

    @Test
    void whatCannotBeSearchedForIsExplained() {
        visit.page().navigate(system.url("/?q=%07bell"));
        visit.expect("message-panel").containsText("Character 1 of the query (U+0007) is no text; remove it.");
        visit.expect(".tile").hasCount(0);
    }

    @Test
    void anIndexThatDoesNotAnswerIsExplainedAndTriedAgain() {
        visit.expect(".tile").hasCount(60);
        system.library().failWith(new IndexException(IndexException.Kind.UNAVAILABLE, "Start Qdrant again.", null));
        visit.type("apple");
        visit.expect("message-panel").containsText("The index does not answer");
        visit.expect("message-panel").containsText("Start Qdrant again.");
        system.library().failWith(null);
        visit.find("message-panel button").click();
        visit.expect("message-panel").isHidden();
        visit.expect(".summary").hasText("Best matches for “apple”");
    }

    @Test
    void aRefusalForAskingTooOftenIsToldAsTheServerSaysItAndTriedAgain() {
        visit.expect(".tile").hasCount(60);
        visit.page().route("**/api/search?**", PageIT::refuse);
        visit.type("apple");
        visit.expect("message-panel").containsText("Too many requests");
        visit.expect("message-panel").containsText("go on in 3 seconds.");
        visit.expect(".tile").hasCount(60);
        visit.page().unroute("**/api/search?**");
        visit.find("message-panel button").click();
        visit.expect("message-panel").isHidden();
        visit.expect(".summary").hasText("Best matches for “apple”");
    }

    private static void refuse(Route route) {
        route.fulfill(
                new Route.FulfillOptions()
                        .setStatus(429)
                        .setContentType("application/problem+json")
                        .setBody(
                                """
                        {"type": "/problems/too-many-requests", "title": "Too many requests", "status": 429,
                         "detail": "Each caller may ask 60 times a minute; go on in 3 seconds."}"""));
    }

    @Test
    void smallPicturesThatTheServerCouldNotMakeAtOnceComeLater() {
        Set<String> refused = ConcurrentHashMap.newKeySet();
        visit.page().route("**/thumbnail?**", route -> {
            if (refused.add(route.request().url())) {
                route.fulfill(new Route.FulfillOptions().setStatus(503));
            } else {
                route.resume();
            }
        });
        visit.page().navigate(system.url("/?q=red+apple"));
        visit.expect(".tile.missing >> nth=0").isVisible();
        visit.expect(".tile:not(.missing) img.there >> nth=0").isVisible();
        assertThat(refused).isNotEmpty();
    }

    @Test
    void aServerThatIsGoneIsExplainedAndFoundAgain() {
        visit.page().context().setOffline(true);
        visit.type("apple");
        visit.expect("message-panel").containsText("The server does not answer");
        visit.page().context().setOffline(false);
        visit.expect(".summary").hasText("Best matches for “apple”");
    }

    @Test
    void howFarIndexingIsShowsOnADeskWithItsAccount() {
        followIndexing(visit);
        visit.expect("status-line").containsText("Indexing 1,204 of 60,000 · 38/s · 26 min left");
        visit.find("status-line .words").click();
        visit.expect(".indexing-account").isVisible();
        visit.expect(".indexing-account .body").containsText("Looked at1,204 of 60,000");
        visit.expect(".indexing-account .body").containsText("corrupt3");
        visit.expect(".indexing-account .body").containsText("embed20.5 ms, the slowest");
        visit.screenshot("indexing-account");
        visit.press("Escape");
        visit.expect(".indexing-account").isHidden();
        visit.assertThatNothingWasComplainedOf();
    }

    @Test
    void howFarIndexingIsShowsOnAPhoneAlsoBesideResults() {
        try (Visit phone = chromium.visit(Chromium.phone().setReducedMotion(ReducedMotion.REDUCE))) {
            phone.page().navigate(system.url("/?q=apple"));
            phone.expect(".summary").containsText("apple");
            phone.expect("status-line").isHidden();
            followIndexing(phone);
            phone.page().reload();
            phone.expect("status-line").isVisible();
            phone.expect("status-line .words").hasText("Indexing 1,204 of 60,000 · 38/s · 26 min left");
            assertThat((Boolean)
                            phone.find("status-line .words").evaluate("line => line.scrollWidth <= line.clientWidth"))
                    .as("fits")
                    .isTrue();
            phone.screenshot("indexing-phone-results");
            phone.assertThatNothingWasComplainedOf();
        }
    }

    private void followIndexing(Visit visit) {
        new ScriptedAnswers(visit.page(), system)
                .to(
                        "/api/status",
                        "/api/status",
                        """
                        "indexing": {"running": true, "seen": 1204, "indexed": 1150, "alreadyThere": 51,
                          "rejected": {"corrupt": 3}, "totalFiles": 60000, "secondsElapsed": 31.7, "perSecond": 38.0,
                          "secondsLeft": 1547.3, "slowestStage": "embed", "stages": [
                            {"stage": "read", "images": 1204, "secondsPerImage": 0.0011, "threads": 2},
                            {"stage": "embed", "images": 1150, "secondsPerImage": 0.0205, "threads": 2}]}
                        """);
        visit.page().evaluate("document.querySelector('status-line').refresh()");
    }

    @Test
    void theDemoModelSaysWhatItKnows() {
        visit.expect(".top model-note").containsText("nothing of photographs");
        visit.find(".top model-note summary").click();
        visit.expect(".top model-note").containsText("./intellisense up --model FOLDER");
    }
}
