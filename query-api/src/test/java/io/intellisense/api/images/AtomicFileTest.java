package io.intellisense.api.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path folder;

    @Test
    void aFileIsWrittenWholeAndAloneIntoAFolderThatIsMade() throws IOException {
        Path file = folder.resolve("a/b/c.jpg");
        AtomicFile.write(file, new byte[] {1, 2});
        AtomicFile.write(file, new byte[] {3});
        assertThat(file).hasBinaryContent(new byte[] {3});
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whereItCannotBeWrittenNothingIsLeftBehind() throws IOException {
        Path inTheWay = Files.createDirectories(folder.resolve("x.jpg/full"));
        assertThatThrownBy(() -> AtomicFile.write(inTheWay.getParent(), new byte[1]))
                .isInstanceOf(IOException.class);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("x.jpg"));
        }
    }
}
