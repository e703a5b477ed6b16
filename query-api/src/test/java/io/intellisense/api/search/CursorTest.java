package io.intellisense.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.intellisense.domain.ImageId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final ImageId ID = new ImageId("6a61da65-c66d-5317-a328-ec823a1e2d85");

    @Test
    void whatIsEncodedIsDecoded() {
        Cursor cursor = new Cursor(-123_456, -8, 7, 9_960, ID);
        assertThat(Cursor.decode(cursor.encode())).isEqualTo(cursor);
    }

    @Test
    void itNeedsNoEscapingInAUrl() {
        assertThat(new Cursor(-1, 1, Integer.MIN_VALUE, Integer.MAX_VALUE, ID).encode())
                .matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "60", "AQ", "////////////", "AgAAADwAAAAB", "Af____8AAAAB", "AQAAADwAAAABAAAA", "héllo"})
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cursor.decode(text))
                .withMessage("'cursor' is the 'next' of an earlier answer, unchanged, but was: " + text + ".");
    }
}
