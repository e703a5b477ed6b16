package io.intellisense.api.browser;

import com.microsoft.playwright.Page;
import io.intellisense.api.security.ApiKey;
import io.intellisense.api.security.KeyFile;
import io.intellisense.api.security.KeyScope;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The page of a server that asks for a key. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInIT {

    private static final String KEY = "the-key";
    private static final String DIALOG = "dialog.sign-in";
    private static final String MEANT = "status of 401";

    private Chromium chromium;
    private FakeSystem system;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        chromium = Chromium.start();
        KeyFile keys = new KeyFile(folder.resolve("keys.json"));
        keys.write(List.of(
                new ApiKey("page", ApiKey.hashOf(KEY), EnumSet.of(KeyScope.READ, KeyScope.SEARCH), Instant.EPOCH)));
        system = new FakeSystem(folder, "", keys.path().toString()).with("a red kite", Color.RED, 600, 400);
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

    @Test
    void aKeyOpensTheLibraryAndItsPicturesUntilTheBrowserForgets() {
        try (Visit visit = chromium.visit(Chromium.desktop())) {
            visit.page().navigate(system.url("/?q=kite"));
            visit.expect(DIALOG).isVisible();
            visit.expect(".tile").hasCount(0);
            visit.find(DIALOG + " input").fill("a wrong one");
            visit.press("Enter");
            visit.expect(DIALOG + " [role=alert]").hasText("This key is not one of this server's.");
            Accessibility.assertThatNothingSeriousIsWrong(visit.page(), "signing in");
            visit.screenshot("sign-in");
            visit.find(DIALOG + " input").fill(KEY);
            visit.press("Enter");
            visit.expect(DIALOG).hasCount(0);
            visit.expect(".tile").hasCount(1);
            visit.page().waitForFunction("() => document.querySelector('.tile img').naturalWidth > 0");
            visit.page().reload(new Page.ReloadOptions());
            visit.expect(".tile").hasCount(1);
            visit.expect(DIALOG).hasCount(0);
            visit.assertThatNothingWasComplainedOfBut(MEANT);
        }
    }

    @Test
    void whoClosesTheDialogIsNotAskedAgain() {
        try (Visit visit = chromium.visit(Chromium.phone())) {
            visit.page().navigate(system.url("/"));
            visit.expect(DIALOG).isVisible();
            visit.press("Escape");
            visit.expect(DIALOG).hasCount(0);
            visit.expect("message-panel").containsText("key");
            visit.find("#query").fill("kite");
            visit.expect("message-panel").containsText("key");
            visit.expect(DIALOG).hasCount(0);
        }
    }
}
