package io.intellisense.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.index.StoredImage;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PointCheckTest {

    private static final String GONE = "file:///gone.jpg";
    private static final String THERE = "file:///there.jpg";
    private static final String FAR = "s3://far.jpg";

    private static final Map<String, PlaceState> STATES =
            Map.of(GONE, PlaceState.GONE, THERE, PlaceState.THERE, FAR, PlaceState.UNKNOWN);

    @Test
    void anImageIsWithoutFileWhereAllItsPlacesAreDead() {
        assertThat(check(GONE).hasNoFile()).isTrue();
        assertThat(check(THERE).hasNoFile()).isFalse();
        assertThat(check(GONE, THERE).hasNoFile()).isFalse();
    }

    @Test
    void whatCannotBeLookedAtKeepsAnImage() {
        assertThat(check(GONE, FAR).hasNoFile()).isFalse();
        assertThat(check(GONE, FAR).hasDeadPlaces()).isTrue();
    }

    private static PointCheck check(String... places) {
        StoredImage image = Images.indexed(Instant.EPOCH, new byte[1], places);
        return PointCheck.of(image, STATES::get);
    }
}
