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
        assertThat(NearDuplicates.of(FOUND, Map.of(BEST.id(), at(0), COPY.id(), at(18), OTHER.id(), at(60))))
                .containsExactly(Map.entry(BEST, List.of(COPY.id())), Map.entry(OTHER, List.of()));
    }

    @Test
    void whatMerelyLooksAlikeStaysApart() {
        assertThat(NearDuplicates.of(FOUND, Map.of(BEST.id(), at(0), COPY.id(), at(19), OTHER.id(), at(60))))
                .containsOnlyKeys(FOUND);
    }

    @Test
    void aPictureWhoseVectorIsGoneStaysAlone() {
        assertThat(NearDuplicates.of(FOUND, Map.of(COPY.id(), at(0))).keySet()).containsExactlyElementsOf(FOUND);
    }

    @Test
    void onlyThoseWhoseHashesAreAlikeAreCompared() {
        RankedImage alike = new RankedImage(image(4).id(), 0.1f, null, 0b111111L);
        RankedImage unlike = new RankedImage(image(5).id(), 0.1f, null, 0b1111111L << 20);
        RankedImage unknown = new RankedImage(image(6).id(), 0.1f, null);
        assertThat(NearDuplicates.candidates(List.of(unlike, BEST, alike, unknown)))
                .containsExactly(BEST.id(), alike.id());
        assertThat(NearDuplicates.of(List.of(BEST, unlike), Map.of(BEST.id(), at(0), unlike.id(), at(0)))
                        .keySet())
                .containsExactly(BEST, unlike);
    }

    private static float[] at(double degrees) {
        double angle = Math.toRadians(degrees);
        return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
    }

    private static RankedImage image(int number) {
        return new RankedImage(new ImageId("00000000-0000-5000-8000-00000000000" + number), 1f / number, null, 0L);
    }
}
