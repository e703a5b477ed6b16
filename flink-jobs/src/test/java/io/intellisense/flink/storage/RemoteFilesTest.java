package io.intellisense.flink.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.flink.core.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteFilesTest {

    @ParameterizedTest
    @CsvSource({
        "12:30.jpg, 12:30.jpg",
        "s3:, s3:",
        "' two words ', %20two%20words%20",
        "100% #1?.jpg, 100%25%20%231%3F.jpg",
        "e\u0301.jpg, e%CC%81.jpg",
        "\u00e9.jpg, %C3%A9.jpg"
    })
    void aNameIsTakenAsItIs(String name, String written) {
        Path child = RemoteFiles.child(RemoteFiles.path("s3://bucket/a"), name);
        assertThat(RemoteFiles.uri(child)).isEqualTo("s3://bucket/a/" + written);
        assertThat(RemoteFiles.path(RemoteFiles.uri(child)).getPath()).isEqualTo("/a/" + name);
        assertThat(child.getPath()).isEqualTo("/a/" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3://bucket", "s3://bucket/"})
    void aBucketIsAFolder(String bucket) {
        Path root = RemoteFiles.path(bucket);
        assertThat(RemoteFiles.uri(root)).isEqualTo("s3://bucket/");
        assertThat(RemoteFiles.uri(RemoteFiles.child(root, "a.jpg"))).isEqualTo("s3://bucket/a.jpg");
    }

    @Test
    void whatIsNoUriIsToldHowToWriteOne() {
        assertThatThrownBy(() -> RemoteFiles.status("s3://bucket/two words"))
                .isInstanceOf(IOException.class)
                .hasMessage("It is no valid URI; write a space as %20, and a % as %25");
    }
}
