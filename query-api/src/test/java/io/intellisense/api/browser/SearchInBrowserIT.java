package io.intellisense.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import io.intellisense.api.RealSystem;
import io.intellisense.pictures.EvaluationQueries;
import io.intellisense.pictures.EvaluationQuery;
import io.intellisense.pictures.PictureWorld;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The whole way: pictures are embedded and indexed, someone types words into the page, and the right picture comes first. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchInBrowserIT {

    private static final int OTHERS = 30;
    private static final List<String> QUERIES =
            List.of("a red circle", "a boat on the sea", "a black cat", "a rainbow over the sea");

    private Chromium chromium;
    private RealSystem system;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        chromium = Chromium.start();
        system = RealSystem.start(folder);
        for (String words : QUERIES) {
            system.add(answerTo(words));
        }
        for (int i = 0; i < OTHERS; i++) {
            system.add(i);
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

    @ParameterizedTest
    @FieldSource("QUERIES")
    void theRightPictureComesFirst(String words) {
        EvaluationQuery query = query(words);
        try (Visit visit = chromium.visit(Chromium.desktop())) {
            visit.page().navigate(system.url("/"));
            visit.type(query.text());
            visit.expect(".summary").hasText("Best matches for “" + query.text() + "”");
            int first = indexOf(visit.find(".tile .name >> nth=0").textContent());
            assertThat(query.relevant().test(world().scene(first)))
                    .as("picture %d for '%s'", first, query.text())
                    .isTrue();
            visit.find(".tile >> nth=0").click();
            visit.expect("dialog .title").hasText(first + ".jpg");
            visit.assertThatNothingWasComplainedOf();
            visit.assertThatOnlyThisHostWasAsked(system.authority());
        }
    }

    @ParameterizedTest
    @CsvSource({"desktop, LIGHT", "desktop, DARK", "phone, LIGHT", "phone, DARK"})
    void itIsPleasantToLookAt(String window, ColorScheme scheme) {
        Browser.NewContextOptions options = window.equals("phone") ? Chromium.phone() : Chromium.desktop();
        String name = window + "-" + scheme.name().toLowerCase(Locale.ROOT);
        try (Visit visit = chromium.visit(options.setColorScheme(scheme))) {
            visit.page().navigate(system.url("/"));
            visit.expect("status-line").containsText(" pictures indexed");
            visit.screenshot(name + "-start");
            visit.type("a house at night");
            visit.expect(".summary").containsText("a house at night");
            visit.screenshot(name + "-results");
            visit.find(".tile >> nth=0").click();
            visit.press("i");
            visit.expect("dialog .facts dd >> nth=0").isVisible();
            visit.screenshot(name + "-large");
            visit.assertThatNothingWasComplainedOf();
        }
    }

    private static EvaluationQuery query(String words) {
        return EvaluationQueries.all().stream()
                .filter(query -> query.text().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no query '" + words + "' any more; choose another"));
    }

    /** The first picture of the world that is a right answer. */
    private int answerTo(String words) {
        return IntStream.range(0, EvaluationQueries.LIBRARY_SIZE)
                .filter(i -> query(words).relevant().test(world().scene(i)))
                .findFirst()
                .orElseThrow();
    }

    private PictureWorld world() {
        return system.world();
    }

    private static int indexOf(String fileName) {
        return Integer.parseInt(fileName.replace(".jpg", ""));
    }
}
