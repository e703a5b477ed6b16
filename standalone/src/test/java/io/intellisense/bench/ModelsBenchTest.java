package io.intellisense.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.cli.hub.Catalogue;
import io.intellisense.cli.hub.Catalogue.Entry;
import io.intellisense.cli.hub.Catalogue.Figures;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ModelsBenchTest {

    @Test
    void eachFigureIsTheMedianOfItsOwn() {
        assertThat(ModelsBench.medians(List.of(
                        new Figures("fp32", 10, 3, 700, 1.004),
                        new Figures("fp32", 12.345, 1, 900, 2),
                        new Figures("fp32", 14, 2, 800, 0.5))))
                .isEqualTo(new Figures("fp32", 12.35, 2, 800, 1));
    }

    @Test
    void theShapesAreThoseOfTheCatalogue() {
        for (Entry entry : Catalogue.read().models()) {
            ClipShape shape = ClipShape.valueOf(entry.shape());
            assertThat(entry.dimension()).as(entry.name()).isEqualTo(shape.dimension());
            assertThat(entry.side()).as(entry.name()).isEqualTo(shape.side());
            assertThat((double) entry.megabytes())
                    .as(entry.name())
                    .isCloseTo(4e-6 * ClipShapeTest.parameters(shape), Percentage.withPercentage(1));
        }
    }
}
