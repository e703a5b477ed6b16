package io.intellisense.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.domain.ImageLocation.Part;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageLocationTest {

    private static final String TAR = "file:///data/00000.tar";

    @Test
    void aUriWithoutAFragmentIsAWholeFile() {
        ImageLocation location = ImageLocation.parse("file:///photos/two%20words.jpg");
        assertThat(location.isWhole()).isTrue();
        assertThat(location.localFile()).contains(Path.of("/photos/two words.jpg"));
        assertThat(location.fileName()).isEqualTo("two words.jpg");
        assertThat(location.uri()).isEqualTo("file:///photos/two%20words.jpg");
    }

    @Test
    void aPartIsWrittenAsTheRangeThatOneWouldAskFor() {
        ImageLocation location = new ImageLocation(TAR, new Part(1536, 21920, "0001.jpg"));
        assertThat(location.uri()).isEqualTo(TAR + "#bytes=1536-23455&name=0001.jpg");
        assertThat(ImageLocation.parse(location.uri())).isEqualTo(location);
        assertThat(location.localFile()).contains(Path.of("/data/00000.tar"));
        assertThat(location.fileName()).isEqualTo("0001.jpg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b+c&d=%/é.jpg", "line\nbreak#2.png", "", "/", "ein/ordner/bild.jpg", "\uD83D\uDC1F.gif"})
    void anyNameIsKept(String name) {
        ImageLocation location = new ImageLocation(TAR, new Part(512, 1, name));
        assertThat(ImageLocation.parse(location.uri())).isEqualTo(location);
        assertThat(location.uri()).isASCII().doesNotContain(" ", "\n");
        assertThat(location.uri().substring(TAR.length())).doesNotContain("/");
    }

    @Test
    void aPartMayHaveNoBytes() {
        ImageLocation location = new ImageLocation(TAR, new Part(512, 0, "empty.jpg"));
        assertThat(location.uri()).isEqualTo(TAR + "#bytes=512-511&name=empty.jpg");
        assertThat(ImageLocation.parse(location.uri())).isEqualTo(location);
        ImageLocation first = new ImageLocation(TAR, new Part(0, 0, "empty.jpg"));
        assertThat(ImageLocation.parse(first.uri())).isEqualTo(first);
    }

    @Test
    void whatLiesElsewhereIsNoFileOfThisMachine() {
        ImageLocation location = ImageLocation.parse("s3://bucket/a/0.tar#bytes=512-600&name=x/1.jpg");
        assertThat(location.localFile()).isEmpty();
        assertThat(location.fileName()).isEqualTo("1.jpg");
        assertThat(ImageLocation.parse("s3://bucket/a/1.jpg").fileName()).isEqualTo("1.jpg");
        assertThat(ImageLocation.parse("s3://bucket/a/two%20%C3%A4+b.jpg").fileName())
                .isEqualTo("two ä+b.jpg");
        assertThat(ImageLocation.parse("s3://bucket/a/100%.jpg").fileName()).isEqualTo("100%.jpg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#", "#page=2", "#bytes=1-2", "#bytes=-1-2&name=a", "#bytes=9-2&name=a", "#bytes=1-2&name=%zz"})
    void anyOtherFragmentIsRefused(String fragment) {
        assertThatThrownBy(() -> ImageLocation.parse(TAR + fragment)).isInstanceOf(IllegalArgumentException.class);
    }
}
