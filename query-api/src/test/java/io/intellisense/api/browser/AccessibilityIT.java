package io.intellisense.api.browser;

import static io.intellisense.api.browser.Accessibility.assertThatNothingSeriousIsWrong;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import io.intellisense.api.ImageFiles;
import io.intellisense.api.uploads.FakeUploader;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state of the page can be used by those who see little or nothing, by day and by night, on a desk and on a phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityIT {

    private Path folder;
    private Chromium chromium;
    private FakeUploader uploader;
    private FakeSystem system;

    @BeforeAll
    void start(@TempDir Path folder) {
        this.folder = folder;
        chromium = Chromium.start();
        uploader = new FakeUploader(folder.resolve("store"), file -> system.index(file));
        system = new FakeSystem(folder, uploader.url())
                .with("red apple", Color.RED, 600, 400)
                .with("green apple", Color.GREEN, 400, 600)
                .with("blue sea", Color.BLUE, 900, 400);
    }

    @AfterAll
    void stop() {
        if (system != null) {
            system.close();
            uploader.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"desktop, LIGHT", "desktop, DARK", "phone, LIGHT", "phone, DARK"})
    void nothingSeriousIsWrong(String window, ColorScheme scheme) {
        Browser.NewContextOptions options = window.equals("phone") ? Chromium.phone() : Chromium.desktop();
        try (Visit visit = chromium.visit(options.setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE))) {
            visit.page().navigate(system.url("/"));
            visit.expect("upload-button button").isVisible();
            visit.expect(".tile").hasCount(3);
            check(visit, "start");
            results(visit);
            dialogs(visit);
            uploads(visit);
        }
    }

    private void results(Visit visit) {
        visit.type("apple");
        visit.press("Enter");
        visit.expect(".summary").hasText("Best matches for “apple”");
        visit.find(".scores").click();
        check(visit, "results");
        visit.type("apple + 2*red - sea");
        visit.expect("search-chips .part").hasCount(3);
        check(visit, "chips");
        visit.find("#query").focus();
        visit.press("ArrowDown");
        visit.expect("recent-list").isVisible();
        check(visit, "recent searches");
        visit.press("Escape");
    }

    private void dialogs(Visit visit) {
        visit.holdOffers();
        visit.find("shortcuts-sheet > button").click();
        check(visit, "shortcuts");
        visit.press("Escape");
        visit.find("filter-sheet .open").click();
        visit.expect("filter-sheet select[name=format] option").hasCount(2);
        check(visit, "filters");
        visit.press("Escape");
        visit.find(".tile >> nth=0").click();
        visit.press("i");
        visit.expect("dialog .facts dd >> nth=0").isVisible();
        check(visit, "large");
        visit.press("Delete");
        visit.expect("undo-toast").isVisible();
        check(visit, "deleted");
        visit.find("undo-toast button").click();
        visit.press("Escape");
        visit.expect("large-view dialog").isHidden();
    }

    private void uploads(Visit visit) {
        Path file = ImageFiles.write(folder.resolve("sent/a new one.png"), Color.PINK, 300, 200);
        visit.find("upload-button input").setInputFiles(new FilePayload[] {
            new FilePayload("a new one.png", "image/png", ImageFiles.bytes(file)),
            new FilePayload("notes.txt", "text/plain", "none".getBytes(StandardCharsets.UTF_8))
        });
        visit.expect("upload-panel [data-state=refused]").hasCount(1);
        check(visit, "uploads");
        visit.page().navigate(system.url("/?orientation=square"));
        visit.expect("message-panel h2").hasText("No picture is like that");
        check(visit, "nothing");
    }

    private static void check(Visit visit, String state) {
        assertThatNothingSeriousIsWrong(visit.page(), state);
    }
}
