package io.intellisense.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core finds wrong with a page for those who cannot see it, or not well. */
final class Accessibility {

    private static final String AXE = read();

    /** Only what keeps people from using the page; the rest is a matter of taste. */
    private static final String SERIOUS =
            """
            async () => {
              const { violations } = await axe.run(document, { resultTypes: ['violations'] });
              return violations
                .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                .flatMap(({ id, help, nodes }) => nodes.map(({ html, any }) =>
                  `${id}: ${help}: ${html.slice(0, 200)} ${any.map(({ message }) => message).join(' ')}`));
            }
            """;

    private Accessibility() {}

    @SuppressWarnings("unchecked")
    static void assertThatNothingSeriousIsWrong(Page page, String state) {
        page.evaluate(AXE);
        assertThat((List<String>) page.evaluate(SERIOUS)).as(state).isEmpty();
    }

    private static String read() {
        try (InputStream script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
