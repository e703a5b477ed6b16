package io.intellisense.api.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocationTest {

    @Test
    void aFileUriIsItsFile() {
        Path file = Path.of("/photos/two words.jpg");
        assertThat(Location.file(file.toUri().toString())).contains(file);
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
                "not a uri",
                ""
            })
    void nothingElseIsAFileOfThisMachine(String uri) {
        assertThat(Location.file(uri)).isEmpty();
    }
}
