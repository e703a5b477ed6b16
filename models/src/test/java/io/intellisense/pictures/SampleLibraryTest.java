package io.intellisense.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleLibraryTest {
    private static final int COUNT = 24;

    @TempDir
    private Path folder;

    @Test
    void aLibraryHoldsSoManyReadablePicturesInAlbums() throws IOException {
        assertThat(write()).isEqualTo(COUNT);
        Map<Path, byte[]> files = files();
        assertThat(files).hasSize(COUNT).containsKey(Path.of("album-01", "scene-0001.jpg"));
        for (Path file : files.keySet()) {
            BufferedImage image = ImageIO.read(folder.resolve(file).toFile());
            assertThat(image.getWidth()).isEqualTo(80);
            assertThat(image.getHeight()).isEqualTo(80);
        }
        assertThat(files.keySet())
                .filteredOn(file -> file.toString().endsWith(".png"))
                .hasSize(3);
    }

    @Test
    void aSecondWriteDrawsNothing() throws IOException {
        write();
        Map<Path, byte[]> before = files();
        assertThat(write()).isZero();
        assertThat(files()).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void aWriteThatWasInterruptedIsFinishedByTheNext() throws IOException {
        write();
        Map<Path, byte[]> whole = files();
        Path lost = folder.resolve(SampleLibrary.place(4));
        byte[] half = new byte[100];
        Files.delete(lost);
        Files.write(lost.resolveSibling("." + lost.getFileName() + ".part"), half);
        Files.delete(folder.resolve(SampleLibrary.place(15)));
        assertThat(write()).isEqualTo(2);
        assertThat(files()).usingRecursiveComparison().isEqualTo(whole);
    }

    @Test
    void progressCountsUpToTheEnd() throws IOException {
        List<Integer> heard = new ArrayList<>();
        SampleLibrary.write(folder, COUNT, 3, 80, heard::add);
        assertThat(heard)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, COUNT).boxed().toList());
    }

    @Test
    void aNegativeCountIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleLibrary.write(folder, -1, 3, 80, done -> {}))
                .withMessageContaining("not -1");
    }

    @Test
    void aFileInPlaceOfTheFolderIsAnError() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        assertThatThrownBy(() -> SampleLibrary.write(file, 1, 3, 80, done -> {}))
                .isInstanceOf(IOException.class);
    }

    private int write() throws IOException {
        return SampleLibrary.write(folder, COUNT, 3, 80, done -> {});
    }

    private Map<Path, byte[]> files() throws IOException {
        Map<Path, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
