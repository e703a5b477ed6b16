package io.intellisense.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TokenizerTest {

    private static final Path FILE = TinyModel.QUICK_GELU.resolve("tokenizer.json");
    private static final int END = 194;

    @Test
    void idsAreThoseOfHuggingFacesLibrary() throws IOException {
        try (ClipTokenizer tokenizer = ClipTokenizer.open(FILE, new TextConfig(null, 195, 24, END))) {
            for (JsonObject text : TinyModel.golden(TinyModel.QUICK_GELU, "texts")) {
                long[] expected = text.getAsJsonArray("ids").asList().stream()
                        .mapToLong(id -> id.getAsLong())
                        .toArray();
                assertThat(tokenizer.encode(text.get("text").getAsString())).isEqualTo(expected);
            }
        }
    }

    @Test
    void aLongTextIsCutButKeepsItsEndToken() {
        try (ClipTokenizer tokenizer = ClipTokenizer.open(FILE, new TextConfig(null, 195, 7, END))) {
            assertThat(tokenizer.encode("cat ".repeat(500)))
                    .hasSize(7)
                    .startsWith(193)
                    .endsWith(END);
        }
    }

    @Test
    void anEndTokenThatTheTokenizerDoesNotWriteIsRefused() {
        assertThatThrownBy(() -> ClipTokenizer.open(FILE, new TextConfig(null, 195, 24, 7)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("tokenizer.json does not end a text with the token 7");
    }

    @Test
    void anIdBeyondTheVocabularyIsRefused() {
        assertThatThrownBy(() -> ClipTokenizer.open(FILE, new TextConfig(null, 60, 24, END)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("a token 193, but config.json a vocabulary of 60");
    }
}
