package io.intellisense.api.embeddings;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.ApiTest;
import io.intellisense.api.ImageFiles;
import io.intellisense.api.Json;
import io.intellisense.api.model.WordModel;
import java.awt.Color;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class EmbeddingsTest {

    private final MockMvcTester browser;

    @TempDir
    Path folder;

    EmbeddingsTest(MockMvcTester browser) {
        this.browser = browser;
    }

    @Test
    void textsAndPicturesComeBackAsVectorsInTheirOrder() {
        String red = base64(Color.RED);
        String blue = base64(Color.BLUE);
        MvcTestResult answer = post(
                "{\"texts\":[\"blue\",\"red\"],\"images\":[\"" + red + "\",\"data:image/png;base64," + blue + "\"]}");

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"model\":\"demo\",\"revision\":\"0123456789ab\",\"dimension\":256}");
        assertThat(Json.<List<Double>>read(answer, "$.texts[0]")).isEqualTo(numbers("blue"));
        assertThat(Json.<List<Double>>read(answer, "$.texts[1]")).isEqualTo(numbers("red"));
        assertThat(Json.<List<Double>>read(answer, "$.images[0]")).isEqualTo(numbers("red"));
        assertThat(Json.<List<Double>>read(answer, "$.images[1]")).isEqualTo(numbers("blue"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{}                         | 400 | Send 1 to 64 texts and images",
                "{\"texts\":[\" \"]}        | 400 | A text has 1 to 1000 characters",
                "{\"texts\":[null]}         | 400 | A text has 1 to 1000 characters",
                "{\"text\":[\"a\"]}         | 400 | There is no field 'text'; did you mean 'texts'?",
                "{\"images\":[\"aGVsbG8=\"]} | 415 | Image 1: ",
                "{\"images\":[null]}        | 400 | Image 1: ",
            })
    void whatCannotBeEmbeddedIsToldInASentence(String body, int status, String sentence) {
        assertThat(post(body))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .startsWith(sentence);
    }

    private String base64(Color colour) {
        Path file = ImageFiles.write(folder.resolve(colour.getRGB() + ".png"), colour, 9, 9);
        return Base64.getEncoder().encodeToString(ImageFiles.bytes(file));
    }

    private static List<Double> numbers(String text) {
        float[] vector = WordModel.vector(text);
        Double[] numbers = new Double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            numbers[i] = (double) vector[i];
        }
        return List.of(numbers);
    }

    private MvcTestResult post(String json) {
        return browser.post()
                .uri("/api/embeddings")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }
}
