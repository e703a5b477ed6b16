package io.intellisense.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void whatIsEncodedIsDecoded() {
        Cursor cursor = new Cursor(9_960, -123_456);
        assertThat(Cursor.decode(cursor.encode())).isEqualTo(cursor);
    }

    @Test
    void itNeedsNoEscapingInAUrl() {
        assertThat(new Cursor(Integer.MAX_VALUE, -1).encode()).matches("[A-Za-z0-9_-]+");
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
