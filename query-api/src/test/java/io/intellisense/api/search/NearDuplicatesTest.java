package io.intellisense.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.ImageId;
import io.intellisense.index.RankedImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {

    private static final RankedImage BEST = image(1);
    private static final RankedImage COPY = image(2);
    private static final RankedImage OTHER = image(3);
    private static final List<RankedImage> FOUND = List.of(BEST, COPY, OTHER);

    @Test
    void theBestOfThoseThatLookTheSameLeads() {
        assertThat(NearDuplicates.of(FOUND, Map.of(BEST.id(), at(0), COPY.id(), at(13), OTHER.id(), at(60))))
                .containsExactly(Map.entry(BEST, List.of(COPY.id())), Map.entry(OTHER, List.of()));
    }

    @Test
    void whatMerelyLooksAlikeStaysApart() {
        assertThat(NearDuplicates.of(FOUND, Map.of(BEST.id(), at(0), COPY.id(), at(15), OTHER.id(), at(60))))
                .containsOnlyKeys(FOUND);
    }

    @Test
    void aPictureWhoseVectorIsGoneStaysAlone() {
        assertThat(NearDuplicates.of(FOUND, Map.of(COPY.id(), at(0))).keySet()).containsExactlyElementsOf(FOUND);
    }

    private static float[] at(double degrees) {
        double angle = Math.toRadians(degrees);
        return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
    }

    private static RankedImage image(int number) {
        return new RankedImage(new ImageId("00000000-0000-5000-8000-00000000000" + number), 1f / number, null);
    }
}
