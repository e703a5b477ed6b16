package io.intellisense.flink.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFoldersTest {

    @TempDir
    Path temp;

    @Test
    void readsNothingTwice() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("photos/2021"));
        Path file = Files.writeString(folder.resolve("a.jpg"), "");
        Path photos = temp.resolve("photos");
        Path other = Files.writeString(temp.resolve("photos.jpg"), "");
        assertThat(SourceFolders.checked(List.of(file, photos, folder, photos.resolve("../photos"), other)))
                .containsExactly(photos.toUri().toString(), other.toUri().toString());
    }

    @Test
    void refusesWhatIsNotThere() {
        assertRefused(temp.resolve("gone"), "There is no folder or file");
    }

    @Test
    void refusesAnEmptyFolder() throws IOException {
        Files.writeString(temp.resolve(".hidden"), "");
        assertRefused(temp, "is empty");
    }

    private static void assertRefused(Path source, String says) {
        assertThatThrownBy(() -> SourceFolders.checked(List.of(source)))
                .isInstanceOf(BackfillFailedException.class)
                .hasMessageContaining(source.toString())
                .hasMessageContaining(says);
    }
}
