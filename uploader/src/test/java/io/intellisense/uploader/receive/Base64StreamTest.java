package io.intellisense.uploader.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base64StreamTest {

    @Test
    void decodesWhatJavaHasEncodedWithAndWithoutPadding() throws Exception {
        Random random = new Random(4711);
        for (int length = 0; length < 300; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertThat(decode(Base64.getEncoder().encodeToString(bytes))).isEqualTo(bytes);
            assertThat(decode(Base64.getEncoder().withoutPadding().encodeToString(bytes)))
                    .isEqualTo(bytes);
            assertThat(decode(Base64.getMimeEncoder().encodeToString(bytes))).isEqualTo(bytes);
        }
    }

    @Test
    void theBeginningOfADataUrlIsSkipped() throws Exception {
        assertThat(decode("data:image/png;base64,aGVsbG8=")).asString().isEqualTo("hello");
    }

    @Test
    void aTextThatMerelyBeginsLikeADataUrlIsDecoded() throws Exception {
        assertThat(decode("data")).isEqualTo(Base64.getDecoder().decode("data"));
        assertThat(decode("datadata")).isEqualTo(Base64.getDecoder().decode("datadata"));
    }

    @ParameterizedTest
    @CsvSource({
        "aGVsbG8*, no base64",
        "aGVs_-8=, no base64",
        "this is no base64!, no base64",
        "aGVsb, cut short",
        "a, cut short",
        "aGVsbA=, cut short",
        "aGVsbA===, cut short",
        "=, cut short",
        "aGVsbG8=aGVsbG8=, goes on after its end",
        "'data:image/png,abc', does not say that it is base64",
    })
    void whatIsNoBase64IsRefused(String text, String said) {
        assertThatThrownBy(() -> decode(text))
                .isInstanceOf(BrokenBodyException.class)
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data:", "data:image/png;base64"})
    void aDataUrlWithoutItsCommaIsRefused(String text) {
        assertThatThrownBy(() -> decode(text))
                .isInstanceOf(BrokenBodyException.class)
                .hasMessageContaining("no comma");
    }

    private static byte[] decode(String text) throws IOException {
        return Base64Stream.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)))
                .readAllBytes();
    }
}
