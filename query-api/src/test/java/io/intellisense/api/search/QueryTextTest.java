package io.intellisense.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {

    @Test
    void caseAndSpacingMakeNoDifference() {
        assertThat(parse("  A Red\t\nCircle\u00a0")).isEqualTo(new QueryText("a red circle"));
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertThat(parse("cafe\u0301")).isEqualTo(parse("caf\u00e9"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDE00",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "猫",
                "кошка",
                "قطة",
                "!?",
                "\u0e41\u0e21\u0e27"
            })
    void everyScriptAndEmojiCanBeSearchedFor(String text) {
        assertThat(parse(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0\u2003", "\u200b", "\u200d\ufeff"})
    void nothingToLookForIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse(text))
                .withMessageStartingWith("Say what to look for");
    }

    @ParameterizedTest
    @CsvSource({"0000, 3", "001B, 3", "007F, 3", "0085, 3", "FFFD, 3", "D800, 3"})
    void whatIsNoTextIsRefusedWithItsPlace(String codePoint, int place) {
        String text = "ab" + (char) Integer.parseInt(codePoint, 16) + "cd";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse(text))
                .withMessage("Character " + place + " of the query (U+" + codePoint + ") is no text; remove it.");
    }

    @Test
    void theLengthIsCountedInCharactersNotInBytes() {
        assertThat(parse("\uD83D\uDE00".repeat(1_000)).value()).hasSize(2_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("x".repeat(1_001)))
                .withMessage("The query has 1,001 characters; use at most 1,000.");
    }

    private static QueryText parse(String text) {
        return QueryText.parse(text, 1_000);
    }
}
