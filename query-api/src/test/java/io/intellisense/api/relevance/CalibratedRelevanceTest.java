package io.intellisense.api.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibratedRelevanceTest {

    private static final Calibration STORED = new Calibration(1, "abc", 200, 1000, 0.3f, 0.4f, 0.5f, List.of());
    private static final float[] EAST = {1, 0};
    private static final float[] NORTH = {0, 1};

    private final List<float[]> library = new ArrayList<>();

    @Test
    void setsNoBoundBeforeItIsCalibrated() {
        try (CalibratedRelevance relevance = relevance(null)) {
            assertThat(relevance.cutoff(EAST)).isEqualTo(new Cutoff(-1, "not calibrated yet"));
            assertThat(relevance.cutoffOfPicture()).isEqualTo(-1);
        }
    }

    @Test
    void setsNoBoundForAFewPictures() {
        library.addAll(Collections.nCopies(49, EAST));
        try (CalibratedRelevance relevance = relevance(null)) {
            relevance.renew();
            assertThat(relevance.cutoff(EAST)).isEqualTo(new Cutoff(-1, "fewer than 50 pictures, no bound"));
        }
    }

    @Test
    void calibratesItselfFromTheLibrary() {
        library.addAll(Collections.nCopies(50, new float[] {0.8f, 0.6f}));
        try (CalibratedRelevance relevance = relevance(null)) {
            relevance.renew();
            assertThat(relevance.cutoff(EAST).minScore()).isCloseTo(0.6f, within(1e-4f));
            library.addAll(Collections.nCopies(50, new float[] {0.6f, 0.8f}));
            relevance.renew();
            assertThat(relevance.cutoff(EAST).minScore()).isCloseTo(0.8f, within(1e-4f));
        }
    }

    @Test
    void takesTheModelsOwnFiguresUntilTheLibraryIsKnown() {
        try (CalibratedRelevance relevance = relevance(STORED)) {
            assertThat(relevance.cutoff(EAST).minScore()).isEqualTo(0.3f);
            assertThat(relevance.cutoffOfPicture()).isEqualTo(0.5f);
            relevance.renew();
            assertThat(relevance.cutoff(EAST)).isEqualTo(new Cutoff(-1, "fewer than 50 pictures, no bound"));
        }
    }

    @Test
    void raisesTheBoundOfAQueryThatAllPicturesAreNearToButNotAboveTheCeiling() {
        library.addAll(Collections.nCopies(60, new float[] {0.35f, 0.1f}));
        try (CalibratedRelevance relevance = relevance(STORED)) {
            relevance.renew();
            assertThat(relevance.cutoff(EAST).minScore()).isCloseTo(0.35f, within(1e-3f));
            assertThat(relevance.cutoff(NORTH).minScore()).isEqualTo(0.3f);
            library.addAll(Collections.nCopies(60, EAST));
            relevance.renew();
            assertThat(relevance.cutoff(EAST))
                    .isEqualTo(new Cutoff(0.4f, "calibrated for the model, raised for this query"));
        }
    }

    private CalibratedRelevance relevance(Calibration stored) {
        return new CalibratedRelevance("abc", stored, () -> library, () -> List.of(NORTH));
    }
}
