package io.intellisense.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import io.intellisense.api.ImageFiles;
import java.awt.Color;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Searching with a picture instead of words: one of the library, or one that is pasted, dropped or chosen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PictureQuestionIT {

    private static final String HAND_OVER =
            """
            ([target, kind, base64]) => {
              const transfer = new DataTransfer();
              const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
              transfer.items.add(new File([bytes], 'mine.png', { type: 'image/png' }));
              const given = { bubbles: true, cancelable: true };
              document.querySelector(target).dispatchEvent(kind === 'paste'
                ? new ClipboardEvent('paste', { ...given, clipboardData: transfer })
                : new DragEvent(kind, { ...given, dataTransfer: transfer }));
            }
            """;

    private Path folder;
    private Chromium chromium;
    private FakeSystem system;
    private Visit visit;
    private ScriptedAnswers answers;

    @BeforeAll
    void start(@TempDir Path folder) {
        this.folder = folder;
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
        answers = new ScriptedAnswers(visit.page(), system);
        answers.to("/api/images/[^/]+/similar.*", "/api/search?q=sea", "");
        answers.to("/api/search/image.*", "/api/search?q=apple", "");
        visit.page().navigate(system.url("/"));
        visit.expect(".tile").hasCount(3);
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void moreLikeAPictureIsAKeyAway() {
        visit.type("red apple");
        visit.expect(".summary").hasText("Best matches for “red apple”");
        visit.find(".tile >> nth=0").click();
        visit.expect("dialog .title").hasText("red apple.png");
        visit.press("m");
        visit.expect("large-view dialog").isHidden();
        visit.expect(".summary").hasText("More like this picture");
        visit.expect("search-chips .part").hasText("Like this picture");
        visit.expect("#query").hasValue("");
        visit.expect(".tile >> nth=0").hasAttribute("aria-label", Pattern.compile("blue sea.*"));
        visit.page().waitForURL(Pattern.compile(".*/[?]like=[0-9a-f-]{36}"));
        visit.page().reload();
        visit.expect(".summary").hasText("More like this picture");
        visit.page().goBack();
        visit.expect("#query").hasValue("red apple");
    }

    @Test
    void wordsEndTheLikeness() {
        visit.find(".tile >> nth=0").click();
        visit.find("large-view .like").click();
        visit.expect(".summary").hasText("More like this picture");
        visit.type("sea");
        visit.expect(".summary").hasText("Best matches for “sea”");
        visit.expect("search-chips").isHidden();
    }

    @Test
    void aPastedPictureIsSearchedBy() {
        handOver("body", "paste");
        visit.expect(".summary").hasText("Like your picture");
        visit.expect("search-chips .part").hasText("mine.png");
        visit.expect("search-chips img").hasAttribute("src", Pattern.compile("blob:.*"));
        assertThat(answers.last("/api/search/image")).isNotEmpty();
        visit.find("search-chips button").click();
        visit.expect("search-chips").isHidden();
        visit.expect(".summary").hasText("From your 3 pictures");
        visit.page().goBack();
        visit.expect(".summary").hasText("Like your picture");
        visit.assertThatNothingWasComplainedOf();
    }

    @Test
    void aPictureDroppedOnTheBoxIsSearchedByAndNotUploaded() {
        handOver("search-box form", "dragenter");
        visit.expect("search-box .drop").isVisible();
        handOver("search-box form", "drop");
        visit.expect(".summary").hasText("Like your picture");
        visit.expect("search-box .drop").isHidden();
        visit.expect("upload-panel").isHidden();
        visit.expect("drop-target").isHidden();
    }

    @Test
    void aPictureCanBeChosen() {
        visit.find("search-box input[type=file]")
                .setInputFiles(new FilePayload("chosen.png", "image/png", ImageFiles.bytes(picture())));
        visit.expect("search-chips .part").hasText("chosen.png");
        visit.expect(".summary").hasText("Like your picture");
    }

    @Test
    void anotherWindowWhichDoesNotHaveThePictureLeavesItOut() {
        visit.page().navigate(system.url("/?picture=lost"));
        visit.expect(".summary").hasText("From your 3 pictures");
        visit.page().waitForURL(system.url("/"));
    }

    @Test
    void whatIsNoPictureForTheServerIsExplained() {
        visit.page()
                .route(
                        "**/api/search/image*",
                        route -> route.fulfill(
                                new Route.FulfillOptions()
                                        .setStatus(415)
                                        .setContentType("application/problem+json")
                                        .setBody(
                                                "{\"type\":\"/problems/unsupported-format\",\"title\":\"This is no picture\",\"detail\":\"Send a JPEG.\"}")));
        handOver("body", "paste");
        visit.expect("message-panel").containsText("This is no picture");
        visit.expect("message-panel").containsText("Send a JPEG.");
    }

    @Test
    void nearDuplicatesAreFoldedUntilSomeoneWantsToSeeThem() {
        visit.type("red apple");
        visit.expect(".summary").hasText("Best matches for “red apple”");
        String like = visit.find(".tile >> nth=1").getAttribute("href").replace("/?image=", "");
        String only = visit.find(".tile >> nth=0").getAttribute("href").replace("/?image=", "");
        answers.to(
                "/api/search[?]q=folded.*",
                "/api/search?q=red+apple&limit=1",
                "\"next\":null,\"hits\":[{\"id\":\"" + only
                        + "\",\"score\":0.9,\"width\":600,\"height\":400,\"format\":\"png\","
                        + "\"fileName\":\"red apple.png\",\"url\":\"/api/images/" + only
                        + "\",\"thumbnailUrl\":\"/api/images/"
                        + only + "/thumbnail\",\"duplicates\":[\"" + like + "\"]}]");
        visit.type("folded");
        visit.expect(".tile").hasCount(1);
        visit.expect("picture-grid .more").hasText("+1");
        visit.find("picture-grid .more").click();
        visit.expect(".tile").hasCount(2);
        visit.expect("picture-grid .more").hasCount(0);
        visit.expect(".tile >> nth=0").isFocused();
        visit.press("Enter");
        visit.expect("dialog .place").hasText("1 of 2");
    }

    private void handOver(String target, String kind) {
        String picture = Base64.getEncoder().encodeToString(ImageFiles.bytes(picture()));
        visit.page().evaluate(HAND_OVER, new Object[] {target, kind, picture});
    }

    private Path picture() {
        return ImageFiles.write(folder.resolve("elsewhere/mine.png"), Color.YELLOW, 300, 200);
    }
}
