package io.intellisense.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ImageLimitsTest {

    private final ImageLimits limits = new ImageLimits(1_000, 10_000, 200);

    @Test
    void whatIsWithinTheLimitsPasses() {
        assertThatCode(() -> limits.checkBytes(1_000)).doesNotThrowAnyException();
        assertThatCode(() -> limits.checkSize(100, 100)).doesNotThrowAnyException();
    }

    @Test
    void everyLimitHasItsOwnReason() {
        assertRejected(() -> limits.checkBytes(0), RejectReason.EMPTY, "empty");
        assertRejected(() -> limits.checkBytes(1_001), RejectReason.TOO_MANY_BYTES, "1,001");
        assertRejected(() -> limits.checkSize(201, 1), RejectReason.SIDE_TOO_LONG, "201 x 1");
        assertRejected(() -> limits.checkSize(200, 51), RejectReason.TOO_MANY_PIXELS, "200 x 51");
    }

    @Test
    void sidesThatOverflowAnIntAreStillTooMany() {
        ImageLimits wide = new ImageLimits(1, 100, Integer.MAX_VALUE);
        assertRejected(() -> wide.checkSize(65_536, 65_536), RejectReason.TOO_MANY_PIXELS, "65,536");
    }

    @Test
    void limitsThemselvesMustBePositive() {
        assertThatThrownBy(() -> new ImageLimits(0, 1, 1)).hasMessageContaining("0 bytes");
    }

    private static void assertRejected(ThrowingCallable check, RejectReason reason, String said) {
        assertThatThrownBy(check)
                .isInstanceOfSatisfying(ImageRejectedException.class, e -> assertThat(e.reason())
                        .isEqualTo(reason))
                .hasMessageContaining(said);
    }
}
