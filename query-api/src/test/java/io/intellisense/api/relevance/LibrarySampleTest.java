package io.intellisense.api.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.api.ImageFiles;
import io.intellisense.api.library.MemoryLibrary;
import java.awt.Color;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibrarySampleTest {

    private static final int PICTURES = 30;

    private final MemoryLibrary library = new MemoryLibrary();

    @BeforeEach
    void addPictures(@TempDir Path folder) {
        for (int i = 0; i < PICTURES; i++) {
            Path file = ImageFiles.write(folder.resolve(i + ".png"), new Color(i, 0, 0), 8, 8);
            library.add(ImageFiles.point(file, "picture " + i));
        }
    }

    @Test
    void takesAllOfASmallLibraryOnce() {
        List<float[]> sample = new LibrarySample(library, 100).get();
        assertThat(sample).hasSize(PICTURES);
        assertThat(new HashSet<>(sample)).hasSize(PICTURES);
    }

    @Test
    void takesNoMoreThanWanted() {
        assertThat(new LibrarySample(library, 10).get()).hasSize(10);
    }

    @Test
    void takesNothingFromAnEmptyLibrary() {
        library.clear();
        assertThat(new LibrarySample(library, 10).get()).isEmpty();
    }
}
