package io.intellisense.api.images;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.Sha256;
import io.intellisense.index.ImagePayload;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocationTest {

    @Test
    void aPictureIsCalledWhatItWasCalledWhenItCameElseLikeItsFile() {
        Sha256 sha256 = Sha256.of(new byte[] {1});
        ImageFacts facts = ImageFacts.of(ImageFormat.JPEG, 1, 1, 1);
        List<String> uris = List.of("file:///photos/two%20words.jpg", "file:///photos/b.jpg");
        assertThat(Location.fileName(new ImagePayload(sha256, uris, facts, Instant.EPOCH, "holiday.jpg")))
                .isEqualTo("holiday.jpg");
        assertThat(Location.fileName(new ImagePayload(sha256, uris, facts, Instant.EPOCH)))
                .isEqualTo("two words.jpg");
    }

    @Test
    void aFileUriIsItsFile() {
        Path file = Path.of("/photos/two words.jpg");
        assertThat(Location.file(file.toUri().toString())).contains(file);
    }

    @Test
    void aMemberOfATarLiesInTheTarAndHasAName() {
        String member = "file:///data/0.tar#bytes=512-600&name=a%2Ftwo%20words.jpg";
        assertThat(Location.file(member)).contains(Path.of("/data/0.tar"));
        ImageFacts facts = ImageFacts.of(ImageFormat.JPEG, 1, 1, 89);
        assertThat(Location.fileName(
                        new ImagePayload(Sha256.of(new byte[] {1}), List.of(member), facts, Instant.EPOCH)))
                .isEqualTo("two words.jpg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/a.jpg",
                "s3://bucket/a.jpg",
                "jar:file:/x.jar!/a.jpg",
                "/photos/a.jpg",
                "file:relative.jpg",
                "file://other-host/a.jpg",
                "file:///a.jpg?x=1",
                "file:///a.jpg#x=1",
                "not a uri",
                ""
            })
    void nothingElseIsAFileOfThisMachine(String uri) {
        assertThat(Location.file(uri)).isEmpty();
    }
}
