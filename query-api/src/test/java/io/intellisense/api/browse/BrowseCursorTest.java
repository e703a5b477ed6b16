package io.intellisense.api.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.intellisense.domain.ImageId;
import io.intellisense.index.TimeMark;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowseCursorTest {

    private static final ImageId ID = new ImageId("6a61da65-c66d-5317-a328-ec823a1e2d85");

    @Test
    void whatIsEncodedIsDecoded() {
        for (BrowseCursor cursor : new BrowseCursor[] {
            BrowseCursor.of(ID),
            BrowseCursor.of(new TimeMark(Instant.parse("2021-05-31T10:00:00.5Z"), ID)),
            BrowseCursor.of(new TimeMark(Instant.parse("1903-05-31T10:00:00.5Z"), ID)),
            BrowseCursor.of(new TimeMark(null, ID)),
            BrowseCursor.of(new TimeMark(null, null)),
        }) {
            assertThat(BrowseCursor.decode(cursor.encode())).isEqualTo(cursor);
            assertThat(cursor.encode()).matches("[A-Za-z0-9._-]+");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "t5", "t5.1", "t5.000000000", "t_x", "t999999999999999999.000000000_6a61da65"})
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BrowseCursor.decode(text))
                .withMessage("'cursor' is the 'next' of an earlier answer, unchanged, but was: " + text + ".");
    }
}
