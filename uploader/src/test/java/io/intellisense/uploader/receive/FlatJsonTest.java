package io.intellisense.uploader.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlatJsonTest {

    @Test
    void readsFieldAfterField() throws Exception {
        assertThat(texts(" { \"a\" : \"1\" ,\n\"b\":\"\" } ")).containsExactly(Map.entry("a", "1"), Map.entry("b", ""));
        assertThat(texts("{}")).isEmpty();
    }

    @Test
    void knowsAllEscapesOfAText() throws Exception {
        assertThat(texts("{\"a\": \"\\\"\\\\\\/\\n\\u00fc \\ud83e\\udd85 ü\"}"))
                .containsEntry("a", "\"\\/\n\u00fc \ud83e\udd85 \u00fc");
    }

    @Test
    void aValueIsReadWhileItArrives() throws Exception {
        FlatJson json = json("{\"file\": \"ab\\/c\\u002B\\n\", \"name\": \"x\"}");
        assertThat(json.nextName()).isEqualTo("file");
        assertThat(json.value().readAllBytes()).asString().isEqualTo("ab/c+\n");
        assertThat(json.nextName()).isEqualTo("name");
        assertThat(json.text(10)).isEqualTo("x");
        assertThat(json.nextName()).isNull();
    }

    @Test
    void aValueThatIsNotReadToItsEndIsSkipped() throws Exception {
        FlatJson json = json("{\"file\": \"a long \\\" value\", \"name\": \"x\"}");
        json.nextName();
        assertThat((char) json.value().read()).isEqualTo('a');
        assertThat(json.nextName()).isEqualTo("name");
    }

    @Test
    void aBodyThatArrivesByteByByteIsReadLikeAnyOther() throws Exception {
        InputStream slow = new ByteArrayInputStream("{\"a\":\"12345\"}".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(1, length));
            }
        };
        FlatJson json = new FlatJson(slow);
        assertThat(json.nextName()).isEqualTo("a");
        assertThat(json.text(10)).isEqualTo("12345");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"a\"",
                "{\"a\":",
                "{\"a\": 1}",
                "{\"a\": null}",
                "{\"a\": \"1\"",
                "{\"a\": \"1",
                "{\"a\": \"1\",}",
                "{\"a\": \"1\" \"b\": \"2\"}",
                "{,}",
                "{} {}",
                "{\"a\": \"\\x\"}",
                "{\"a\": \"\\u00g0\"}",
                "not json"
            })
    void whatIsNoObjectOfStringsIsRefusedWithASentence(String text) {
        assertThatThrownBy(() -> texts(text))
                .isInstanceOf(BrokenBodyException.class)
                .hasMessageContaining("JSON");
        assertThatThrownBy(() -> values(text)).isInstanceOf(BrokenBodyException.class);
    }

    @Test
    void aTextLongerThanAllowedIsRefused() {
        FlatJson json = json("{\"a\": \"12345678901\"}");
        json.nextName();
        assertThatThrownBy(() -> json.text(10)).hasMessageContaining("at most 10 bytes");
    }

    private static Map<String, String> texts(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        FlatJson json = json(text);
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            found.put(name, json.text(100));
        }
        return found;
    }

    private static void values(String text) throws IOException {
        FlatJson json = json(text);
        while (json.nextName() != null) {
            json.value().readAllBytes();
        }
    }

    private static FlatJson json(String text) {
        return new FlatJson(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
