package io.intellisense.api.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.intellisense.domain.ImageFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterWordsTest {

    @ParameterizedTest
    @CsvSource({"jpeg, JPEG", "JPG, JPEG", "png, PNG", "tiff, TIFF", "webp, WEBP"})
    void aFormatGoesByItsNameOrItsExtension(String text, ImageFormat format) {
        assertThat(FilterWords.format(text)).isEqualTo(format);
    }

    @Test
    void anotherFormatIsRefusedWithTheChoice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FilterWords.format("heic"))
                .withMessage("'format' is one of jpeg, png, webp, gif, bmp, tiff, but was: heic.");
    }

    @ParameterizedTest
    @CsvSource({
        "/photos/2021, file:///photos/2021/",
        "/photos/2021/, file:///photos/2021/",
        "file:///photos/2021, file:///photos/2021/",
        "file:/photos/2021/, file:///photos/2021/",
        "/photos/a b, file:///photos/a%20b/",
        "/photos/../photos/x, file:///photos/x/",
        "s3://bucket/photos, s3://bucket/photos/",
    })
    void aFolderIsAPathOrAUri(String text, String uri) {
        assertThat(FilterWords.folder(text)).isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(strings = {"photos", "../photos", "s3://buck et/x", "file:photos"})
    void aFolderThatIsNotAbsoluteIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FilterWords.folder(text))
                .withMessageStartingWith("'folder' is an absolute path or a URI");
    }

    @Test
    void aLengthIsCountedInCharactersAsPeopleKnowThem() {
        assertThat(FilterWords.camera("😀".repeat(1_000))).hasSize(2_000);
        assertThatIllegalArgumentException().isThrownBy(() -> FilterWords.camera("😀".repeat(1_001)));
    }

    @Test
    void controlCharactersAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FilterWords.camera("Nikon\u0000"))
                .withMessageStartingWith("'camera' is plain text of at most 1000 characters");
    }
}
