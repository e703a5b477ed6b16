package io.intellisense.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.ApiTest;
import io.intellisense.api.Gate;
import io.intellisense.api.ImageFiles;
import io.intellisense.api.images.PlainThumbnailer;
import io.intellisense.api.library.MemoryLibrary;
import io.intellisense.api.model.WordModel;
import io.intellisense.index.ImagePoint;
import io.micrometer.core.instrument.MeterRegistry;
import java.awt.Color;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two of everything at a time, but three searches, and nobody waits. */
@ApiTest
@TestPropertySource(
        properties = {
            "intellisense.limits.texts=2",
            "intellisense.limits.pictures=2",
            "intellisense.limits.bodies=2",
            "intellisense.limits.searches=3",
            "intellisense.thumbnails.concurrency=2",
            "intellisense.limits.waiting=0"
        })
@Timeout(120)
class OverloadTest {

    private final MockMvcTester browser;
    private final MemoryLibrary library;
    private final WordModel model;
    private final PlainThumbnailer thumbnailer;
    private final MeterRegistry metrics;
    private final ExecutorService callers = Executors.newCachedThreadPool();

    @TempDir
    Path folder;

    OverloadTest(
            MockMvcTester browser,
            MemoryLibrary library,
            WordModel model,
            PlainThumbnailer thumbnailer,
            MeterRegistry metrics) {
        this.browser = browser;
        this.library = library;
        this.model = model;
        this.thumbnailer = thumbnailer;
        this.metrics = metrics;
    }

    @AfterEach
    void openAllGates() {
        List.of(model.gate(), library.gate(), thumbnailer.gate()).forEach(Gate::open);
        callers.shutdownNow();
        library.clear();
    }

    @Test
    void textsThatFindNoPlaceAreRefusedAtOnce() throws Exception {
        overload(2, model.gate(), number -> get("/api/search?q=overload+" + number));
    }

    @Test
    void searchesThatFindNoPlaceAreRefusedAtOnce() throws Exception {
        get("/api/search?q=a+known+text");
        overload(3, library.gate(), number -> get("/api/search?q=a+known+text&limit=" + (number + 1)));
    }

    @Test
    void picturesThatFindNoPlaceAreRefusedAtOnce() throws Exception {
        overload(2, model.gate(), number -> sendPicture(number + ".png", 64 + number));
    }

    @Test
    void pictureFilesThatFindNoRoomInMemoryAreRefusedBeforeTheyAreRead() throws Exception {
        overload(2, library.gate(), number -> sendPicture(number + ".bmp", 300 + number));
    }

    @Test
    void smallPicturesThatFindNoPlaceAreRefusedAtOnce() throws Exception {
        overload(2, thumbnailer.gate(), number -> {
            Path file = ImageFiles.write(folder.resolve(number + ".png"), Color.GREEN, 700 + number, 64);
            ImagePoint picture = ImageFiles.point(file, "picture " + number);
            library.add(picture);
            return get("/api/images/" + picture.id() + "/thumbnail");
        });
    }

    @Test
    void whatIsRememberedIsAnsweredMeanwhile() throws Exception {
        get("/api/search?q=a+known+text");
        model.gate().shut();
        Future<MvcTestResult> held = callers.submit(() -> get("/api/search?q=an+unknown+text"));
        model.gate().awaitHeld(1);
        assertThat(get("/api/search?q=a+known+text")).hasStatusOk();
        assertThat(get("/actuator/health/readiness")).hasStatusOk();
        model.gate().open();
        assertThat(held.get(30, TimeUnit.SECONDS)).hasStatusOk();
    }

    /** @param ask a request that is another for every number */
    private void overload(int places, Gate gate, IntFunction<MvcTestResult> ask) throws Exception {
        double before = refused();
        gate.shut();
        List<Future<MvcTestResult>> held = new ArrayList<>();
        for (int i = 0; i < places; i++) {
            int number = i;
            held.add(callers.submit(() -> ask.apply(number)));
        }
        gate.awaitHeld(places);
        for (int i = 0; i < 3; i++) {
            assertThat(ask.apply(places + i))
                    .hasStatus(503)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .hasHeader("Retry-After", "2")
                    .bodyText()
                    .contains("/problems/overloaded", "in a few seconds.");
        }
        assertThat(refused() - before).isEqualTo(3);
        gate.open();
        for (Future<MvcTestResult> each : held) {
            assertThat(each.get(30, TimeUnit.SECONDS)).hasStatusOk();
        }
        assertThat(ask.apply(places)).hasStatusOk();
    }

    private MvcTestResult sendPicture(String name, int width) {
        return browser.post()
                .uri("/api/search/image")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(ImageFiles.bytes(ImageFiles.write(folder.resolve(name), Color.RED, width, 300)))
                .exchange();
    }

    private double refused() {
        return metrics.get("intellisense.requests.refused")
                .tag("reason", "busy")
                .counter()
                .count();
    }

    private MvcTestResult get(String path) {
        return browser.get().uri(path).exchange();
    }
}
