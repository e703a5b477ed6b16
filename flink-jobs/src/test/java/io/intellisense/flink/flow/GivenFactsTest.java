package io.intellisense.flink.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GivenFactsTest {

    private static final GivenFacts GIVEN = new GivenFacts(Instant.EPOCH, "Given", 1.0, 2.0, "a.jpg");

    @Test
    void fillWhatThePictureDoesNotSay() {
        ImageFacts facts = GIVEN.complete(ImageFacts.of(ImageFormat.JPEG, 3, 4, 5));
        assertThat(facts.takenAt()).isEqualTo(Instant.EPOCH);
        assertThat(facts.camera()).isEqualTo("Given");
        assertThat(facts.latitude()).isEqualTo(1.0);
        assertThat(facts.longitude()).isEqualTo(2.0);
        assertThat(facts.bytes()).isEqualTo(5);
    }

    @Test
    void neverContradictThePicture() {
        ImageFacts own = new ImageFacts(
                ImageFormat.JPEG, 3, 4, 5, Instant.EPOCH.plusSeconds(1), "Own", "Lens", 6, -1.0, -2.0, 7L);
        assertThat(GIVEN.complete(own)).isEqualTo(own);
    }

    @Test
    void areOfThisWorld() {
        assertThatThrownBy(() -> new GivenFacts(null, null, 1.0, null, null)).hasMessageContaining("or neither");
        assertThatThrownBy(() -> new GivenFacts(null, null, 91.0, 0.0, null)).hasMessageContaining("91.0");
        assertThatThrownBy(() -> new GivenFacts(null, null, Double.NaN, 0.0, null))
                .hasMessageContaining("NaN");
    }
}
