package io.intellisense.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import io.intellisense.api.ImageFiles;
import io.intellisense.api.uploads.FakeUploader;
import java.awt.Color;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Deleting pictures in a real browser: at once for the eye, a moment later for the server, and never without a way back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeletingIT {

    private Path folder;
    private Chromium chromium;
    private FakeUploader uploader;
    private FakeSystem system;
    private Visit visit;

    @BeforeAll
    void start(@TempDir Path folder) {
        this.folder = folder;
        chromium = Chromium.start();
        uploader = new FakeUploader(folder.resolve("store"), file -> system.index(file));
        uploader.afterStoring(uploader::index);
        system = new FakeSystem(folder, uploader.url());
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

    @BeforeEach
    void arrive() {
        system.library().clear();
        system.with("apple one", Color.RED, 600, 400)
                .with("apple two", Color.GREEN, 400, 600)
                .with("apple three", Color.BLUE, 900, 400);
        visit = chromium.visit(Chromium.desktop().setReducedMotion(ReducedMotion.REDUCE));
        visit.page().navigate(system.url("/?q=apple"));
        visit.expect("upload-button button").isVisible();
        visit.expect(".tile").hasCount(3);
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void anUploadedPictureIsGoneAtOnceAndFromTheServerAMomentLater() {
        String id = openUploaded("one to delete.png", Color.PINK);
        visit.find("large-view .delete").click();
        visit.expect("large-view dialog").isHidden();
        visit.expect("undo-toast").containsText("Deleted one to delete.png");
        visit.page().waitForCondition(() -> !uploader.stored().contains(id));
        visit.expect("undo-toast").isHidden();
        visit.assertThatNothingWasComplainedOf();
    }

    @Test
    void aDeletionCanBeUndone() {
        visit.holdOffers();
        String first = visit.find(".tile >> nth=0").getAttribute("aria-label");
        visit.find(".tile >> nth=0").click();
        visit.press("Delete");
        visit.expect("undo-toast").containsText("Deleted");
        visit.expect(".tile").hasCount(2);
        visit.expect("dialog .place").hasText("1 of 2");
        visit.find("undo-toast button").click();
        visit.expect("undo-toast").isHidden();
        visit.expect(".tile").hasCount(3);
        visit.press("Escape");
        visit.expect(".tile >> nth=0").hasAttribute("aria-label", first);
    }

    @Test
    void whoLeavesThePageDeletesAtOnce() {
        visit.holdOffers();
        String id = openUploaded("one to leave.png", Color.ORANGE);
        visit.press("Delete");
        visit.expect("undo-toast").containsText("Deleted one to leave.png");
        assertThat(uploader.stored()).contains(id);
        goElsewhere();
        visit.page().waitForCondition(() -> !uploader.stored().contains(id));
    }

    /** A page that is just changing its own address stops the first attempt. */
    private void goElsewhere() {
        try {
            visit.page().navigate("about:blank");
        } catch (PlaywrightException e) {
            visit.page().navigate("about:blank");
        }
    }

    @Test
    void aPictureFromAFolderComesBackAndIsExplained() {
        visit.holdOffers();
        visit.find(".tile >> nth=1").click();
        visit.press("Delete");
        visit.expect(".tile").hasCount(2);
        visit.press("Escape");
        visit.endOffers();
        visit.expect("undo-toast").containsText("was not uploaded: it lies in a folder of yours");
        visit.expect(".tile").hasCount(3);
        visit.assertThatNothingWasComplainedOfBut("the server responded with a status of 409");
    }

    private String openUploaded(String name, Color colour) {
        Path file = ImageFiles.write(folder.resolve("sent").resolve(name), colour, 300, 200);
        visit.find("upload-button input").setInputFiles(new FilePayload(name, "image/png", ImageFiles.bytes(file)));
        visit.expect("upload-panel .state").hasText("Searchable now");
        visit.find("upload-panel li:has-text('" + name + "')").click();
        visit.expect("dialog .title").hasText(name);
        return uploader.stored().get(uploader.stored().size() - 1);
    }
}
