package io.intellisense.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import io.intellisense.api.ImageFiles;
import io.intellisense.api.uploads.FakeUploader;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Adding pictures in a real browser, through the gateway, to an uploader that needs no Redis. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadIT {

    private static final AtomicInteger COLOUR = new AtomicInteger(100);

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
        system = new FakeSystem(folder, uploader.url());
        for (int i = 0; i < 40; i++) {
            system.with("plain " + i, new Color(5 * i, 120, 255 - i), 300 + 7 * i, 300);
        }
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
        uploader.comesBack();
        uploader.whileReading(body -> body);
        uploader.afterStoring(id -> {});
        visit = chromium.visit(Chromium.desktop().setReducedMotion(ReducedMotion.REDUCE));
        visit.page().navigate(system.url("/"));
        visit.expect("upload-button button").isVisible();
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void aChosenPictureGoesThroughItsStatesUntilItIsSearchable() {
        CountDownLatch reading = new CountDownLatch(1);
        uploader.whileReading(body -> held(reading, body));
        choose(picture("a brown bear.png"));
        visit.expect("upload-panel h2").hasText("Adding 1 picture");
        visit.expect("upload-panel .state").hasText("Checking");
        reading.countDown();
        visit.expect("upload-panel .state").hasText("Stored, searchable soon");
        visit.expect("upload-panel .sentence").hasText("0 of 1 searchable");
        visit.expect("status-line").containsText(Pattern.compile("on (its|their) way"));
        uploader.index(last());
        visit.expect("upload-panel .state").hasText("Searchable now");
        visit.expect("upload-panel .sentence").hasText("1 of 1 searchable");
        visit.expect("upload-panel [role=status]").hasText("1 of 1 searchable");
        visit.expect("upload-panel .preview img").isVisible();
        visit.type("brown bear");
        visit.expect(".tile >> nth=0").hasAttribute("aria-label", Pattern.compile("a brown bear\\.png"));
        visit.assertThatNothingWasComplainedOf();
        visit.assertThatOnlyThisHostWasAsked(system.authority());
    }

    @Test
    void droppedFilesAreToldApart() {
        FilePayload twin = picture("a twin.png");
        choose(twin);
        visit.expect("upload-panel .state").hasText("Stored, searchable soon");
        uploader.index(last());
        visit.expect("upload-panel .state").hasText("Searchable now");
        visit.find("upload-panel button[aria-label=Close]").click();
        visit.expect("upload-panel").isHidden();
        drop(twin, picture("a new one.png"), text("notes.txt"), new FilePayload("empty.png", "image/png", new byte[0]));
        visit.expect(row("a twin.png") + " .state").hasText("Already there");
        visit.expect(row("a new one.png") + " .state").hasText("Stored, searchable soon");
        visit.expect(row("notes.txt") + " .state").hasText("notes.txt is no JPEG, PNG, WebP, GIF, BMP or TIFF.");
        visit.expect(row("empty.png") + " .state").hasText("empty.png has no bytes; choose another file.");
        visit.expect(row("notes.txt") + " .retry").isHidden();
        uploader.reject(last(), "The picture data make no sense.");
        visit.expect(row("a new one.png") + " .state").hasText("The picture data make no sense.");
        visit.expect("upload-panel .sentence").hasText("1 of 4 searchable, 3 rejected");
        visit.expect("status-line").containsText("1 rejected");
        visit.assertThatNothingWasComplainedOfBut("the server responded with a status of 4");
    }

    @Test
    void theWholePageTakesDrops() {
        visit.expect("drop-target").isHidden();
        drag("dragenter", text("a.txt"));
        visit.expect("drop-target").isVisible();
        visit.expect("drop-target").containsText("Drop to add them");
        visit.page().evaluate("dispatchEvent(new DragEvent('dragleave', { relatedTarget: null }))");
        visit.expect("drop-target").isHidden();
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWithTheServersSentence() throws IOException {
        visit.find("upload-button input").setInputFiles(Files.write(folder.resolve("huge.png"), new byte[20_000_000]));
        visit.expect("upload-panel .state").hasText("The file has more than 6,000,000 bytes; make it smaller.");
        Object detail = visit.page()
                .evaluate(
                        """
                () => fetch('/api/images', { method: 'POST', body: new Blob([new Uint8Array(30000000)]) })
                  .then((answer) => answer.json()).then((problem) => problem.status)
                """);
        assertThat(detail).isEqualTo(413);
    }

    @Test
    void whileTheServerIsAwayFilesWaitAndThenGoOn() {
        uploader.goesAway();
        choose(picture("one that waits.png"));
        visit.expect("upload-panel h2").hasText("Waiting for the server");
        visit.expect("upload-panel .state").hasText("Waiting");
        uploader.comesBack();
        visit.expect("upload-panel .state").hasText("Stored, searchable soon");
        uploader.index(last());
        visit.expect("upload-panel .state").hasText("Searchable now");
    }

    @Test
    void anUploaderThatIsAwayWhenThePageOpensIsWaitedFor() {
        uploader.goesAway();
        visit.page().reload();
        visit.expect("upload-button button").isVisible();
        choose(picture("one that came early.png"));
        visit.expect("upload-panel h2").hasText("Waiting for the server");
        uploader.comesBack();
        visit.expect("upload-panel .state").hasText("Stored, searchable soon");
    }

    @Test
    void aLostConnectionIsFoundAgain() {
        visit.page().context().setOffline(true);
        choose(picture("one of the night train.png"));
        visit.expect("upload-panel h2").hasText("Waiting for the server");
        visit.page().context().setOffline(false);
        visit.expect("upload-panel .state").hasText("Stored, searchable soon");
    }

    @Test
    void whatFailedIsTriedAgainOnRequest() {
        visit.page()
                .route(
                        "**/api/images",
                        route -> route.fulfill(
                                new Route.FulfillOptions()
                                        .setStatus(507)
                                        .setContentType("application/problem+json")
                                        .setBody(
                                                "{\"type\":\"/problems/disk-full\",\"detail\":\"The disk is full; make room.\"}")));
        choose(picture("one for a full disk.png"));
        visit.expect("upload-panel .state").hasText("The disk is full; make room.");
        visit.expect("upload-panel .sentence").hasText("0 of 1 searchable, 1 failed");
        visit.page().unroute("**/api/images");
        visit.find("upload-panel .retry").click();
        visit.expect("upload-panel .state").hasText("Stored, searchable soon");
    }

    @Test
    void missedEventsAreAskedFor() {
        choose(picture("one that was missed.png"));
        visit.expect("upload-panel .state").hasText("Stored, searchable soon");
        visit.page().context().setOffline(true);
        uploader.index(last());
        visit.page().context().setOffline(false);
        visit.expect("upload-panel .state").hasText("Searchable now");
    }

    @Test
    void aSearchableRowOpensThePictureAndEscapeLeadsBackToIt() {
        choose(picture("one to look at.png"));
        visit.expect("upload-panel .state").hasText("Stored, searchable soon");
        uploader.index(last());
        visit.expect("upload-panel .state").hasText("Searchable now");
        visit.find(row("one to look at.png")).click();
        visit.expect("dialog .title").hasText("one to look at.png");
        visit.press("Escape");
        visit.expect("large-view dialog").isHidden();
        visit.expect("upload-panel .name").isFocused();
    }

    @Test
    void newPicturesWaitUntilSomeoneWantsToSeeThem() {
        visit.expect(".tile")
                .hasCount(
                        system.library().count() > 60
                                ? 60
                                : (int) system.library().count());
        int before = visit.find(".tile").count();
        choose(picture("fresh one.png"), picture("fresh two.png"));
        visit.expect("upload-panel .sentence").hasText("0 of 2 searchable");
        visit.expect("upload-panel .state >> nth=1").hasText("Stored, searchable soon");
        uploader.stored().stream().skip(uploader.stored().size() - 2).forEach(uploader::index);
        visit.expect("fresh-pictures button").hasText("2 new pictures · Show");
        visit.expect(".tile").hasCount(before);
        visit.find("fresh-pictures button").click();
        visit.expect(".tile").hasCount(before + 2);
        visit.expect(".tile >> nth=0").hasAttribute("aria-label", Pattern.compile("fresh"));
        visit.expect(".tile >> nth=1").hasAttribute("aria-label", Pattern.compile("fresh"));
        visit.expect("fresh-pictures").isHidden();
        visit.assertThatNothingWasComplainedOf();
    }

    @Test
    void theKeyboardReachesEverything() {
        CountDownLatch reading = new CountDownLatch(1);
        uploader.whileReading(body -> held(reading, body));
        visit.page().onFileChooser(chooser -> {
            assertThat(chooser.isMultiple()).isTrue();
            chooser.setFiles(new FilePayload[] {picture("by key one.png"), picture("by key two.png")});
        });
        visit.find("upload-button button").focus();
        visit.expect("upload-button button").isFocused();
        visit.press("Enter");
        visit.expect("upload-panel li").hasCount(2);
        visit.find("upload-panel .fold").focus();
        visit.press("Enter");
        visit.expect("upload-panel ul").isHidden();
        visit.expect("upload-panel .fold").hasAttribute("aria-expanded", "false");
        visit.press("Enter");
        visit.press("Tab");
        visit.expect("upload-panel .cancel >> nth=0").isFocused();
        visit.expect("upload-panel .cancel >> nth=0").hasAttribute("aria-label", "Cancel by key one.png");
        visit.press("Enter");
        visit.expect("upload-panel li").hasCount(1);
        visit.expect("upload-panel .cancel").isFocused();
        reading.countDown();
        visit.expect("upload-panel .state").hasText("Stored, searchable soon");
    }

    @Test
    void aThousandFilesMakeFewRows() {
        uploader.afterStoring(uploader::index);
        FilePayload one = picture("many.png");
        visit.page()
                .evaluate(
                        """
                (base64) => {
                  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
                  const files = [...Array(1000).keys()].map((i) => new File([bytes, `${i}`], `many ${i}.png`, { type: 'image/png' }));
                  document.querySelector('drop-target').dispatchEvent(new CustomEvent('files', { detail: files }));
                }
                """,
                        Base64.getEncoder().encodeToString(one.buffer));
        visit.expect("upload-panel .sentence").hasText(Pattern.compile("\\d+ of 1,000 searchable"));
        visit.expect("upload-panel .more").hasText(Pattern.compile("and 9\\d\\d more without troubles"));
        assertThat(visit.find("upload-panel li").count()).isLessThan(100);
        visit.type("the page still answers");
        visit.expect(".summary").hasText("Best matches for “the page still answers”");
        visit.find("upload-panel .foot >> text=Cancel all").click();
        visit.expect("upload-panel h2").hasText(Pattern.compile("Done|Being indexed"));
    }

    @Test
    void leavingWhileFilesAreOnTheirWayAsksFirst() {
        CountDownLatch reading = new CountDownLatch(1);
        uploader.whileReading(body -> held(reading, body));
        choose(picture("one that is on its way.png"));
        visit.expect("upload-panel .state").hasText("Checking");
        Object asked = visit.page().evaluate("() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))");
        assertThat(asked).isEqualTo(true);
        reading.countDown();
        visit.expect("upload-panel .state").hasText("Stored, searchable soon");
        assertThat(visit.page().evaluate("() => dispatchEvent(new Event('beforeunload', { cancelable: true }))"))
                .isEqualTo(true);
    }

    @Test
    void onAPhoneThePanelIsASheetAndNothingSticksOut() {
        try (Visit phone = chromium.visit(Chromium.phone().setReducedMotion(ReducedMotion.REDUCE))) {
            phone.page().navigate(system.url("/"));
            phone.expect("upload-button button").isVisible();
            phone.find("upload-button input").setInputFiles(new FilePayload[] {
                picture("a phone picture with a rather long name that does not fit.png"), text("notes.txt")
            });
            phone.expect("upload-panel .sentence").hasText("0 of 2 searchable, 1 rejected");
            assertThat(phone.find("upload-panel").boundingBox().width).isEqualTo(390);
            assertThat(phone.find("upload-panel").boundingBox().y
                            + phone.find("upload-panel").boundingBox().height)
                    .isEqualTo(844);
            assertThat(phone.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(390);
        }
    }

    @Test
    void whereUploadsAreOffThereIsNoButtonAndADropIsExplained() {
        try (FakeSystem off = new FakeSystem(folder.resolve("off"));
                Visit other = chromium.visit(Chromium.desktop())) {
            other.page().navigate(off.url("/"));
            other.expect("status-line").containsText("0 pictures indexed");
            other.expect("upload-button").isHidden();
            Visit before = visit;
            visit = other;
            drop(picture("nowhere to go.png"));
            visit = before;
            other.expect("upload-panel .notice")
                    .hasText("Uploads are off on this server, so pictures cannot be added here.");
            other.find("upload-panel button[aria-label=Close]").click();
            other.expect("upload-panel").isHidden();
        }
    }

    private static String row(String name) {
        return "upload-panel li:has-text('" + name + "')";
    }

    private String last() {
        return uploader.stored().get(uploader.stored().size() - 1);
    }

    private void choose(FilePayload... files) {
        visit.find("upload-button input").setInputFiles(files);
    }

    private void drop(FilePayload... files) {
        drag("drop", files);
    }

    private void drag(String event, FilePayload... files) {
        JSHandle transfer = visit.page().evaluateHandle("() => new DataTransfer()");
        for (FilePayload file : files) {
            visit.page()
                    .evaluate(
                            """
                    ({ transfer, name, type, base64 }) => {
                      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
                      transfer.items.add(new File([bytes], name, { type }));
                    }
                    """,
                            Map.of(
                                    "transfer",
                                    transfer,
                                    "name",
                                    file.name,
                                    "type",
                                    file.mimeType,
                                    "base64",
                                    Base64.getEncoder().encodeToString(file.buffer)));
        }
        visit.page().dispatchEvent("body", event, Map.of("dataTransfer", transfer));
    }

    /** A picture of a colour that no other has. */
    private FilePayload picture(String name) {
        Path file = ImageFiles.write(
                folder.resolve("sent").resolve(name), new Color(COLOUR.incrementAndGet(), 90, 160), 600, 400);
        return new FilePayload(name, "image/png", ImageFiles.bytes(file));
    }

    private static FilePayload text(String name) {
        return new FilePayload(name, "text/plain", "no picture".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] held(CountDownLatch latch, byte[] body) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return body;
    }
}
