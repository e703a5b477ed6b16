package io.intellisense.api.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final float[] EAST = {1, 0};
    private static final float[] NORTH = {0, 1};
    private static final float[] NORTH_EAST = {0.6f, 0.8f};

    @Test
    void findsHowNearUnrelatedTextsComeToAPicture() {
        List<float[]> texts = new ArrayList<>(Collections.nCopies(99, NORTH));
        texts.add(NORTH_EAST);
        Calibration calibration = Calibration.of("abc", texts, Collections.nCopies(50, EAST), List.of());
        assertThat(calibration.floor()).isZero();
        assertThat(calibration.ceiling()).isEqualTo(0.6f);
        assertThat(calibration.texts()).isEqualTo(100);
        assertThat(calibration.pictures()).isEqualTo(50);
    }

    @Test
    void findsHowAlikeTwoPicturesAre() {
        List<float[]> pictures = new ArrayList<>(Collections.nCopies(50, EAST));
        pictures.addAll(Collections.nCopies(50, NORTH));
        assertThat(Calibration.of("abc", List.of(EAST), pictures, List.of()).picture())
                .isCloseTo(49 / 99f, within(1e-4f));
    }

    @Test
    void wantsEnoughPictures() {
        assertThatThrownBy(() -> Calibration.of("abc", List.of(EAST), Collections.nCopies(49, EAST), List.of()))
                .hasMessageContaining("50 pictures, but there were: 1, 49");
    }

    @Test
    void saysWhatIsWrongWithAPrompt() {
        assertThatThrownBy(() -> new Calibration(1, "abc", 1, 50, 0, 0, 0, List.of("a photo")))
                .hasMessage("a prompt contains {} for the text, but was: a photo");
    }
}
