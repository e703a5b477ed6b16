package io.intellisense.cli.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.cli.hub.Catalogue.Entry;
import io.intellisense.cli.hub.Catalogue.Figures;
import io.intellisense.cli.hub.Catalogue.Recall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Path DOCUMENT = Path.of("../docs/models.md");

    private final Catalogue catalogue = Catalogue.read();

    @Test
    void isTheTableOfTheDocumentation() throws IOException {
        List<String> rows = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        assertThat(rows).isEqualTo(catalogue.models().stream().map(this::row).toList());
    }

    @Test
    void saysWhereAndHowItWasMeasured() throws IOException {
        assertThat(catalogue.measured().on()).isNotBlank();
        assertThat(Files.readString(DOCUMENT))
                .contains("    " + catalogue.measured().with() + "\n");
    }

    private String row(Entry entry) {
        return String.format(
                Locale.ROOT,
                "| `%s` | %s | %s | %d | %d | %,d | %s | %s |",
                entry.name(),
                entry.kind(),
                entry.languages(),
                entry.dimension(),
                entry.side(),
                entry.megabytes(),
                recall(entry.coco()),
                figures(catalogue.figures(entry)));
    }

    private static String recall(Recall coco) {
        return coco == null
                ? " |  | "
                : String.format(
                        Locale.ROOT, "%.1f | %.1f | %.1f", 100 * coco.at1(), 100 * coco.at5(), 100 * coco.at10());
    }

    private static String figures(Figures figures) {
        return figures == null
                ? " |  | "
                : String.format(
                        Locale.ROOT,
                        "%.1f | %.1f | %,d",
                        figures.imagesPerSecond(),
                        figures.textMillis(),
                        figures.memoryMegabytes());
    }
}
