package io.intellisense.api.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.intellisense.api.ImageFiles;
import io.intellisense.api.uploads.FakeUploader;
import io.intellisense.pictures.PictureWorld;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keeps what the page looks like while pictures are added. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadLooksIT {

    private static final int LIBRARY = 60;
    private static final List<String> NAMES = List.of(
            "IMG_2041.jpg",
            "sunset over the harbour, last evening of the holidays.jpg",
            "IMG_2043.jpg",
            "party.jpg",
            "IMG_2046.jpg",
            "IMG_2047.jpg",
            "IMG_2050.jpg");

    private final PictureWorld world = new PictureWorld(23);
    private Path folder;
    private Chromium chromium;
    private FakeUploader uploader;
    private FakeSystem system;
    private int drawn;

    @BeforeAll
    void start(@TempDir Path folder) {
        this.folder = folder;
        chromium = Chromium.start();
        uploader = new FakeUploader(folder.resolve("store"), file -> system.index(file));
        system = new FakeSystem(folder, uploader.url());
        for (int i = 0; i < LIBRARY; i++) {
            system.library()
                    .add(ImageFiles.point(
                            ImageFiles.write(
                                    folder.resolve("pictures/" + i + ".jpg"),
                                    world.draw(drawn++, 400).image()),
                            "picture " + i));
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

    @ParameterizedTest
    @CsvSource({"desktop, LIGHT", "desktop, DARK", "phone, LIGHT", "phone, DARK"})
    void itIsPleasantToLookAt(String window, ColorScheme scheme) {
        Browser.NewContextOptions options = window.equals("phone") ? Chromium.phone() : Chromium.desktop();
        String name = window + "-" + scheme.name().toLowerCase(Locale.ROOT);
        uploader.afterStoring(id -> {});
        try (Visit visit = chromium.visit(options.setColorScheme(scheme))) {
            visit.page().navigate(system.url("/"));
            visit.expect("upload-button button").isVisible();
            visit.holdOffers();
            int known = uploader.stored().size();
            choose(visit, pictures(4));
            visit.expect("upload-panel [data-state=stored]").hasCount(4);
            uploader.stored().stream().skip(known).limit(2).forEach(uploader::index);
            uploader.reject(uploader.stored().get(known + 2), "The picture data make no sense to any decoder.");
            visit.expect("upload-panel [data-state=searchable]").hasCount(2);
            slowDown(visit);
            choose(visit, new FilePayload("letter.pdf", "application/pdf", "none".getBytes(StandardCharsets.UTF_8)));
            choose(visit, large("IMG_2051.jpg"), large("IMG_2052.jpg"));
            visit.expect("upload-panel [data-state=refused]").hasCount(2);
            visit.page()
                    .waitForFunction("() => [...document.querySelectorAll('li progress')].some((m) => m.value > 0.3)");
            visit.screenshot("upload-" + name + "-busy");
            visit.page().evaluate("document.querySelector('upload-panel .scroll').scrollTo(0, 1000)");
            visit.screenshot("upload-" + name + "-end");
            visit.page()
                    .evaluate(
                            "dispatchEvent(new DragEvent('dragenter', { dataTransfer: (() => { const t = new DataTransfer();"
                                    + " t.items.add(new File(['x'], 'x')); return t; })() }))");
            visit.screenshot("upload-" + name + "-drop");
            visit.page().evaluate("dispatchEvent(new DragEvent('dragleave', { relatedTarget: null }))");
            visit.find("upload-panel [data-state=searchable] >> nth=0").click();
            visit.expect("dialog .title").isVisible();
            visit.find("large-view .delete").click();
            visit.expect("undo-toast").isVisible();
            visit.screenshot("upload-" + name + "-deleted");
            visit.find("undo-toast button").click();
        }
    }

    private static void choose(Visit visit, FilePayload... files) {
        visit.find("upload-button input").setInputFiles(files);
    }

    private FilePayload[] pictures(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> payload(NAMES.get(i), new byte[0]))
                .toArray(FilePayload[]::new);
    }

    /** Bytes after a picture's end do not disturb anyone who looks at it. */
    private FilePayload large(String name) {
        return payload(name, new byte[3_000_000]);
    }

    private FilePayload payload(String name, byte[] tail) {
        Path file = ImageFiles.write(
                folder.resolve("sent/" + name), world.draw(drawn++, 500).image());
        byte[] picture = ImageFiles.bytes(file);
        byte[] bytes = Arrays.copyOf(picture, picture.length + tail.length);
        return new FilePayload(name, "image/jpeg", bytes);
    }

    private static void slowDown(Visit visit) {
        CDPSession session = visit.page().context().newCDPSession(visit.page());
        JsonObject network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", 0);
        network.addProperty("downloadThroughput", -1);
        network.addProperty("uploadThroughput", 600_000);
        session.send("Network.emulateNetworkConditions", network);
    }
}
