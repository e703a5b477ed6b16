package io.intellisense.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void fillFolder() throws IOException {
        Files.createDirectories(folder.resolve("2021/.thumbnails"));
        Files.writeString(folder.resolve("2021/a.jpg"), "a");
        Files.writeString(folder.resolve("2021/.DS_Store"), "hidden");
        Files.writeString(folder.resolve("2021/.thumbnails/a.jpg"), "hidden");
        Files.writeString(folder.resolve("b.jpg"), "b");
    }

    @Test
    void countsWhatABackfillSees() {
        assertThat(Sources.count(List.of(folder), Long.MAX_VALUE)).isEqualTo(2);
    }

    @Test
    void stopsCountingWhenItIsEnough() {
        assertThat(Sources.count(List.of(folder), 1)).isEqualTo(1);
    }

    @Test
    void aHiddenFolderCountsWhenItIsAskedFor() {
        assertThat(Sources.count(List.of(folder.resolve("2021/.thumbnails")), Long.MAX_VALUE))
                .isEqualTo(1);
    }

    @Test
    void aLinkToAFolderIsFollowedWhenItIsTheSource() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("2021"));
        assertThat(Sources.count(List.of(link), Long.MAX_VALUE)).isEqualTo(1);
    }

    @Test
    void aFolderOfHiddenFilesHoldsNothing() throws IOException {
        Files.delete(folder.resolve("2021/a.jpg"));
        assertThatThrownBy(() -> Sources.check(List.of(folder.resolve("2021"))))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("holds no files");
    }
}
