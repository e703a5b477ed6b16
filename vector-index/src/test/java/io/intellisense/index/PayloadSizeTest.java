package io.intellisense.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.Sha256;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayloadSizeTest {

    private static final ImageFacts FACTS = ImageFacts.of(ImageFormat.JPEG, 640, 480, 12_345);

    @Test
    void aLongerLocationTakesMoreOfBoth() {
        PayloadSize near = of(FACTS, "file:///a.jpg");
        PayloadSize far = of(FACTS, "file:///somewhere/far/away/a.jpg");

        assertThat(far.stored()).isGreaterThan(near.stored() + 19);
        assertThat(far.indexed()).isGreaterThan(near.indexed() + 2 * 19);
    }

    @Test
    void aPlaceAndATimeAreIndexed() {
        ImageFacts rich = new ImageFacts(
                ImageFormat.JPEG, 640, 480, 12_345, Instant.parse("2024-05-01T10:00:00Z"), null, null, 1, 47.0, 8.0);

        assertThat(of(rich, "file:///a.jpg").indexed()
                        - of(FACTS, "file:///a.jpg").indexed())
                .isEqualTo(2 * (8 + 4) + 2 * (16 + 4));
    }

    @Test
    void isNearTheLengthOfTheSameJson() {
        String json =
                "{\"sha256\":\"" + "0".repeat(64) + "\",\"locations\":[\"file:///a.jpg\"],\"folders\":[\"file:///\"],"
                        + "\"indexedAt\":\"2026-03-01T12:00:00Z\",\"format\":\"jpeg\",\"width\":640,\"height\":480,"
                        + "\"aspect\":\"landscape\",\"bytes\":12345,\"orientation\":1}";
        assertThat(of(FACTS, "file:///a.jpg").stored()).isBetween(json.length() - 20L, json.length() + 20L);
    }

    private static PayloadSize of(ImageFacts facts, String location) {
        return PayloadSize.of(new ImagePayload(
                Sha256.of(new byte[] {1}), List.of(location), facts, Instant.parse("2026-03-01T12:00:00Z")));
    }
}
