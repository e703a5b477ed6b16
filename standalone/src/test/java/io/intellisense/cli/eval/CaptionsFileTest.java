package io.intellisense.cli.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.standalone.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionsFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsOneCaptionOrSeveral() throws IOException {
        CaptionedPictures read = read(
                """
                {"file": "a.jpg", "caption": "a dog"}

                {"file": "below/b.jpg", "captions": ["a cat", " a tree "], "licence": "ours"}
                """);
        assertThat(read.pictures()).containsExactly(folder.resolve("a.jpg"), folder.resolve("below/b.jpg"));
        assertThat(read.captions()).containsExactly("a dog", "a cat", "a tree");
        assertThat(read.rightPictures()).containsExactly(List.of(0), List.of(1), List.of(1));
    }

    @Test
    void captionsThatAreAlikeAreOneQuery() throws IOException {
        CaptionedPictures read = read(
                """
                {"file": "a.jpg", "caption": "a dog"}
                {"file": "b.jpg", "caption": "a dog "}
                {"file": "./a.jpg", "captions": ["a dog", "a beach"]}
                """);
        assertThat(read.pictures()).hasSize(2);
        assertThat(read.captions()).containsExactly("a dog", "a beach");
        assertThat(read.rightPictures()).containsExactly(List.of(0, 1), List.of(0));
        assertThat(read.rightCaptions()).containsExactly(List.of(0, 1), List.of(0));
    }

    @Test
    void picturesWithoutCaptionsAreThereToBeToldApart() throws IOException {
        CaptionedPictures read = read(
                """
                {"file": "a.jpg", "caption": "a dog"}
                {"file": "b.jpg", "captions": []}
                """);
        assertThat(read.pictures()).hasSize(2);
        assertThat(read.captions()).containsExactly("a dog");
    }

    @Test
    void captionsOfPicturesThatAreLeftOutGoWithThem() throws IOException {
        CaptionedPictures read = read(
                """
                {"file": "a.jpg", "captions": ["a dog", "a beach"]}
                {"file": "b.jpg", "captions": ["a cat", "a beach"]}
                """);
        CaptionedPictures rest = read.only(picture -> picture == 1);
        assertThat(rest.pictures()).containsExactly(folder.resolve("b.jpg"));
        assertThat(rest.captions()).containsExactlyInAnyOrder("a cat", "a beach");
        assertThat(rest.rightPictures()).containsExactly(List.of(0), List.of(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"file": "a.jpg"                       | is no JSON
                    ["a.jpg"]                              | is no JSON object
                    {"caption": "a dog"}                   | names no "file"
                    {"file": 7, "caption": "a dog"}        | names no "file"
                    {"file": "a.jpg"}                      | has neither "caption" nor "captions"
                    {"file": "a.jpg", "captions": "a dog"} | has "captions" that are no list
                    {"file": "a.jpg", "caption": 7}        | has a caption that is no text
                    {"file": "a.jpg", "captions": [" "]}   | has a caption that is no text
                    """)
    void aLineThatMakesNoSenseIsNamed(String line, String sentence) {
        assertThatThrownBy(() -> read("{\"file\": \"b.jpg\", \"caption\": \"a cat\"}\n" + line + "\n"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Line 2 of")
                .hasMessageContaining(sentence);
    }

    @Test
    void aFileWithoutCaptionsSaysWhatTheyLookLike() {
        assertThatThrownBy(() -> read("\n"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("has no captions; give each picture a line such as {\"file\"");
    }

    @Test
    void aFileThatIsNotThereIsAskedFor() {
        assertThatThrownBy(() -> CaptionsFile.read(folder.resolve("captions.jsonl"), folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("--captions");
    }

    @Test
    void aFileInAnotherEncodingIsTold() throws IOException {
        Path file = folder.resolve("captions.jsonl");
        Files.writeString(file, "{\"file\": \"a.jpg\", \"caption\": \"Bärin\"}", StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> CaptionsFile.read(file, folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("UTF-8");
    }

    private CaptionedPictures read(String lines) throws IOException {
        return CaptionsFile.read(Files.writeString(folder.resolve("captions.jsonl"), lines), folder);
    }
}
