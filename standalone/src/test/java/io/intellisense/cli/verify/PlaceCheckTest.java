package io.intellisense.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.index.ImagePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceCheckTest {

    private static final byte[] BYTES = "the picture".getBytes(StandardCharsets.UTF_8);
    private static final Instant INDEXED = Instant.parse("2024-05-01T12:00:00Z");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.write(folder.resolve("a b.jpg"), BYTES);
        touch(INDEXED.minusSeconds(60));
    }

    @Test
    void aFileThatWasNotWrittenToSinceIsThere() {
        assertThat(state()).isEqualTo(PlaceState.THERE);
    }

    @Test
    void aFileThatWasOnlyTouchedIsThere() throws IOException {
        touch(INDEXED.plusSeconds(60));
        assertThat(state()).isEqualTo(PlaceState.THERE);
    }

    @Test
    void aFileOfAnotherSizeIsAnother() throws IOException {
        Files.writeString(file, "another");
        touch(INDEXED.minusSeconds(60));
        assertThat(state()).isEqualTo(PlaceState.CHANGED);
    }

    @Test
    void aFileOfTheSameSizeThatWasWrittenToIsCompared() throws IOException {
        Files.writeString(file, "the_picture");
        touch(INDEXED.plusSeconds(60));
        assertThat(state()).isEqualTo(PlaceState.CHANGED);
    }

    @Test
    void aFileThatWasDeletedIsGoneAlsoWhereItsFolderIsAFileNow() throws IOException {
        Files.delete(file);
        assertThat(state()).isEqualTo(PlaceState.GONE);
        Files.writeString(file, "");
        assertThat(state(file.toUri() + "/inner.jpg")).isEqualTo(PlaceState.GONE);
    }

    @Test
    void aPartOfAFileIsThereAsLongAsItsBytesAre() throws IOException {
        Path tar = Files.writeString(folder.resolve("x.tar"), "head" + "the picture" + "tail");
        String place = tar.toUri() + "#bytes=4-14&name=a.jpg";
        assertThat(state(place)).isEqualTo(PlaceState.THERE);
        Files.writeString(tar, "head" + "the other");
        assertThat(state(place)).isEqualTo(PlaceState.CHANGED);
        Files.writeString(tar, "head" + "the_picture" + "tail");
        assertThat(state(place)).isEqualTo(PlaceState.CHANGED);
    }

    @Test
    void whatIsOnNoDiskOfThisMachineIsNotKnown() {
        assertThat(state("s3://bucket/a.jpg")).isEqualTo(PlaceState.UNKNOWN);
        assertThat(state("file:///a.tar#nonsense")).isEqualTo(PlaceState.UNKNOWN);
    }

    private void touch(Instant time) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    private PlaceState state() {
        return state(file.toUri().toString());
    }

    private static PlaceState state(String place) {
        ImagePayload image = Images.indexed(INDEXED, BYTES, place).payload();
        return PlaceCheck.of(place, image);
    }
}
