package io.intellisense.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One visit to the page; notes everything that the browser complains of and every host that it asks. */
final class Visit implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** Long enough for a machine that is busy with other things. */
    private static final int LONGEST_WAIT = 90_000;

    /** The page offers to undo a deletion for six seconds before it deletes. */
    private static final String HOLD =
            """
            () => {
              const [later, never] = [window.setTimeout, window.clearTimeout];
              const held = new Map();
              window.setTimeout = (task, millis, ...given) => {
                const timer = later(millis === 6_000 ? () => {} : task, millis, ...given);
                if (millis === 6_000) {
                  held.set(timer, task);
                }
                return timer;
              };
              window.clearTimeout = (timer) => {
                held.delete(timer);
                never(timer);
              };
              window.endOffers = () => {
                held.forEach((task) => task());
                held.clear();
              };
            }
            """;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> hosts = new ArrayList<>();

    Visit(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(LONGEST_WAIT);
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (request.url().startsWith("http")) {
                hosts.add(URI.create(request.url()).getAuthority());
            }
        });
    }

    Page page() {
        return page;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** Waits until it is so. */
    LocatorAssertions expect(String selector) {
        return PlaywrightAssertions.assertThat(page.locator(selector));
    }

    void type(String query) {
        find("#query").fill(query);
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /** From now on, deletions can be undone until {@link #endOffers}, however long a test takes to look at the offer. */
    void holdOffers() {
        page.evaluate(HOLD);
    }

    /** The moment is over in which a deletion could be undone. */
    void endOffers() {
        page.evaluate("endOffers()");
    }

    /** Waits until all small pictures in sight are drawn, then keeps what is to be seen. */
    void screenshot(String name) {
        page.waitForFunction(
                "() => [...document.images].filter((i) => i.getBoundingClientRect().top < innerHeight).every((i) => i.complete)");
        page.waitForTimeout(500);
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    void assertThatNothingWasComplainedOf() {
        assertThat(complaints).isEmpty();
    }

    /** Browsers complain of every answer that is an error; these were meant. */
    void assertThatNothingWasComplainedOfBut(String expected) {
        assertThat(complaints).allSatisfy(complaint -> assertThat(complaint).contains(expected));
    }

    void assertThatOnlyThisHostWasAsked(String authority) {
        assertThat(hosts).isNotEmpty().containsOnly(authority);
    }

    @Override
    public void close() {
        page.unrouteAll(); // a scripted answer to a page that is closing would fail
        context.close();
    }
}
