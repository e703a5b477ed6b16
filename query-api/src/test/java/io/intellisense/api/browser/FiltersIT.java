package io.intellisense.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;
import java.awt.Color;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** How a search is narrowed and how it was understood: chips, filters, order and relevance, all of it in the address. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiltersIT {

    private static final String PARTS =
            """
            "parsed":[{"kind":"text","text":"apple","weight":1,"negative":false,"from":0,"to":5},
                      {"kind":"text","text":"sea","weight":2,"negative":false,"from":10,"to":13},
                      {"kind":"text","text":"people","weight":1,"negative":true,"from":16,"to":27},
                      {"kind":"taken","label":"2021","value":"2021","from":23,"to":27}]
            """;
    private static final String FACETS =
            """
            "cameras":[{"value":"Nikon D750","count":2},{"value":"Canon <b>R5</b>","count":1}],
            "formats":[{"value":"png","count":3}],"orientations":[{"value":"landscape","count":2}],
            "folders":[{"value":"file:///home/me/My%20holidays/","count":3}]
            """;

    private Chromium chromium;
    private FakeSystem system;
    private Visit visit;
    private ScriptedAnswers answers;

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
        arriveWith(Chromium.desktop());
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void aCombinedQueryIsShownPartByPart() {
        answers.to("/api/search.*", "/api/search?q=apple", PARTS);
        go("/?q=apple + 2*sea - people 2021");
        visit.expect("search-chips .part").hasText(new String[] {"+apple", "+2 ×sea", "−people", "2021"});
        visit.find("search-chips button >> nth=2").click();
        visit.expect("#query").hasValue("apple + 2*sea + 2021");
        visit.page().waitForURL(Pattern.compile(".*[?]q=apple\\+%2B\\+2\\*sea\\+%2B\\+2021"));
        visit.page().goBack();
        visit.expect("#query").hasValue("apple + 2*sea - people 2021");
    }

    @Test
    void theFirstPartTakesItsOperatorAlong() {
        answers.to("/api/search.*", "/api/search?q=apple", PARTS);
        go("/?q=apple + 2*sea - people 2021");
        visit.expect("search-chips .part").hasCount(4);
        visit.find("search-chips button >> nth=0").click();
        visit.expect("#query").hasValue("2*sea - people + 2021");
    }

    @Test
    void whatWasRecognisedCanBeTakenBack() {
        answers.to("/api/search.*", "/api/search?q=apple", PARTS);
        go("/?q=apple + 2*sea - people 2021");
        visit.find("search-chips button[aria-label='Remove: only 2021']").click();
        visit.expect("#query").hasValue("apple + 2*sea - people");
    }

    @Test
    void plainWordsNeedNoChips() {
        visit.type("red apple");
        visit.expect(".summary").hasText("Best matches for “red apple”");
        visit.expect("search-chips").isHidden();
    }

    @Test
    void aFilterIsChosenFromWhatTheLibraryHas() {
        answers.to("/api/facets.*", "/api/status", FACETS);
        answers.to("/api/search.*camera=Nikon.*", "/api/search?q=red+apple", "\"total\":2");
        visit.type("apple");
        visit.expect(".summary").hasText("Best matches for “apple”");
        visit.find("filter-sheet .open").click();
        visit.expect("filter-sheet select[name=camera] option")
                .hasText(new String[] {"Any", "Nikon D750 (2)", "Canon <b>R5</b> (1)"});
        visit.expect("filter-sheet select[name=folder] option").hasText(new String[] {"Any", "My holidays (3)"});
        visit.find("filter-sheet select[name=camera]").selectOption("Nikon D750");
        visit.expect("filter-sheet .primary").hasText("Show 2 pictures");
        visit.find("filter-sheet .primary").click();
        visit.expect(".summary").hasText("Best matches for “apple” among 2");
        visit.expect("search-chips .part").hasText("Nikon D750");
        visit.expect("filter-sheet .open").hasAttribute("aria-label", "Filters, 1 in use");
        assertThat(visit.page().url()).endsWith("/?q=apple&camera=Nikon+D750");
        visit.page().reload();
        visit.expect("search-chips .part").hasText("Nikon D750");
        visit.find("search-chips button").click();
        visit.expect("search-chips").isHidden();
        assertThat(visit.page().url()).endsWith("/?q=apple");
    }

    @Test
    void theLibraryCanBeNarrowedWithoutWords() {
        answers.to("/api/facets.*", "/api/status", FACETS);
        answers.to("/api/images[?].*", "/api/images", "\"total\":3");
        visit.find(".tile >> nth=0").focus();
        visit.press("f");
        visit.find("filter-sheet input[name=from]").fill("2021-05-01");
        visit.find("filter-sheet input[name=minWidth]").fill("500");
        visit.press("Enter");
        visit.expect("filter-sheet dialog").isHidden();
        visit.expect("search-chips .part").hasText(new String[] {"From 2021-05-01", "At least 500 wide"});
        visit.expect(".summary").hasText("3 pictures");
        assertThat(answers.last("/api/images")).isEqualTo("/api/images?from=2021-05-01&minWidth=500");
    }

    @Test
    void allFiltersCanBeRemovedTogether() {
        answers.to("/api/facets.*", "/api/status", FACETS);
        answers.to("/api/search.*", "/api/search?q=apple", "\"hits\":[],\"total\":0");
        go("/?q=apple&orientation=square&from=2021");
        visit.expect("message-panel").containsText("No picture passes all these filters");
        visit.expect(".bar .spoken").containsText("No picture passes all these filters");
        visit.find("filter-sheet .open").click();
        visit.expect("filter-sheet input[name=from]").hasValue("2021-01-01");
        visit.expect("filter-sheet select[name=orientation]").hasValue("square");
        visit.press("Escape");
        visit.find("message-panel button").click();
        visit.page().waitForURL("**/?q=apple");
    }

    @Test
    void theOrderIsPartOfTheAddress() {
        answers.to("/api/search.*sort=newest.*", "/api/search?q=sea", "");
        visit.type("apple");
        visit.expect(".summary").hasText("Best matches for “apple”");
        visit.expect("sort-select option >> nth=0").hasText("Best match");
        visit.find("sort-select select").selectOption("newest");
        visit.page().waitForURL("**/?q=apple&sort=newest");
        visit.expect(".tile >> nth=0").hasAttribute("aria-label", Pattern.compile("blue sea.*"));
        visit.page().reload();
        visit.expect("sort-select select").hasValue("newest");
    }

    @Test
    void whereNothingIsNearEnoughThatIsSaidAndWeakerMatchesAreOffered() {
        answers.to("/api/search.*", "/api/search?q=apple", "\"hits\":[],\"total\":3,\"cutoff\":0.24,\"best\":0.171");
        answers.to("/api/search.*minScore=-1.*", "/api/search?q=apple", "\"cutoff\":-1");
        visit.type("qwertz");
        visit.expect("message-panel h2").hasText("No good match");
        visit.expect("message-panel").containsText("The nearest scores 0.17; a good match has at least 0.24.");
        visit.find("message-panel button").click();
        visit.expect(".tile").hasCount(3);
        visit.expect("search-chips .part").hasText("Weaker matches too");
        visit.page().waitForURL("**/?q=qwertz&minScore=-1");
        visit.type("qwertzu");
        visit.expect("message-panel h2").hasText("No good match");
    }

    @Test
    void howNearAPictureMustBeIsUpToTheReader() {
        answers.to("/api/facets.*", "/api/status", FACETS);
        answers.to("/api/search.*", "/api/search?q=apple", "\"cutoff\":0.24");
        visit.type("apple");
        visit.expect(".summary").hasText("Best matches for “apple”");
        visit.find("filter-sheet .open").click();
        visit.expect("filter-sheet output").hasText("as the model was tested");
        visit.find("filter-sheet input[type=range]").focus();
        visit.press("ArrowRight");
        visit.page().waitForURL("**/?q=apple&minScore=0.245");
        visit.expect("filter-sheet output").hasText("scores from 0.24");
        visit.find("filter-sheet .relevance button").click();
        visit.page().waitForURL("**/?q=apple");
        visit.expect("filter-sheet output").hasText("as the model was tested");
    }

    @Test
    void onAPhoneTheFiltersAreASheetAndNothingSticksOut() {
        visit.close();
        arriveWith(Chromium.phone());
        answers.to("/api/facets.*", "/api/status", FACETS);
        answers.to("/api/search.*", "/api/search?q=apple", PARTS + ",\"total\":2");
        go("/?q=apple + 2*sea - people 2021&camera=Nikon D750");
        visit.expect("search-chips .part").hasCount(5);
        visit.find("filter-sheet .open").tap();
        visit.expect("filter-sheet select[name=camera]").hasValue("Nikon D750");
        assertThat(visit.find("filter-sheet dialog").boundingBox().width).isEqualTo(390);
        assertThat(visit.find("filter-sheet dialog").boundingBox().y
                        + visit.find("filter-sheet dialog").boundingBox().height)
                .isEqualTo(844);
        assertThat(visit.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(390);
        visit.find("filter-sheet .primary").tap();
        visit.expect("filter-sheet dialog").isHidden();
    }

    private void arriveWith(Browser.NewContextOptions window) {
        visit = chromium.visit(window.setReducedMotion(ReducedMotion.REDUCE));
        answers = new ScriptedAnswers(visit.page(), system);
        go("/");
        visit.expect(".tile").hasCount(3);
    }

    private void go(String address) {
        visit.page().navigate(system.url(address.replace("+", "%2B").replace(" ", "+")));
    }
}
