package io.intellisense.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.flink.source.ListingRules;
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
        assertThat(Sources.of(List.of(folder)).count(Long.MAX_VALUE)).isEqualTo(2);
    }

    @Test
    void stopsCountingWhenItIsEnough() {
        assertThat(Sources.of(List.of(folder)).count(1)).isEqualTo(1);
    }

    @Test
    void aHiddenFolderCountsWhenItIsAskedFor() {
        assertThat(Sources.of(List.of(folder.resolve("2021/.thumbnails"))).count(Long.MAX_VALUE))
                .isEqualTo(1);
    }

    @Test
    void aLinkToAFolderIsFollowedWhenItIsTheSource() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("2021"));
        assertThat(Sources.of(List.of(link)).count(Long.MAX_VALUE)).isEqualTo(1);
    }

    @Test
    void aFolderOfHiddenFilesHoldsNothing() throws IOException {
        Files.delete(folder.resolve("2021/a.jpg"));
        assertThatThrownBy(() -> Sources.of(List.of(folder.resolve("2021"))).checked())
                .isInstanceOf(UserError.class)
                .hasMessageContaining("holds no files");
    }

    @Test
    void whatIsExcludedIsNotThere() {
        assertThatThrownBy(() -> Sources.of(List.of(folder), excluding("*.jpg")).checked())
                .isInstanceOf(UserError.class)
                .hasMessageContaining("holds no files");
        assertThat(Sources.of(List.of(folder), excluding("b.*")).count(Long.MAX_VALUE))
                .isEqualTo(1);
    }

    @Test
    void thatNothingIsNewIsNoMistake() {
        ListingRules tomorrow = new ListingRules(List.of(), false, false, "2999-01-01T00:00:00Z");
        assertThat(Sources.of(List.of(folder), tomorrow).checked().count(Long.MAX_VALUE))
                .isZero();
    }

    @Test
    void aManifestIsCountedByItsLines() throws IOException {
        Path list = Files.writeString(folder.resolve("wanted.list"), "b.jpg\n2021\n");
        Sources sources = new Sources(List.of(), List.of(list), List.of(), ListingRules.DEFAULT).checked();
        assertThat(sources.count(Long.MAX_VALUE)).isEqualTo(2);
        assertThat(sources.names()).containsExactly(list.toString());
    }

    @Test
    void aManifestThatIsNoneIsToldAtOnce() throws IOException {
        Path list = Files.writeString(folder.resolve("a.csv"), "name\n");
        assertThatThrownBy(() -> Sources.of(List.of(list)).checked())
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no column 'path' or 'uri'");
    }

    @Test
    void urisAreSourcesToo() {
        Sources sources = Sources.typed(
                List.of(folder.toUri().toString(), folder.resolve("b.jpg").toString()),
                List.of(),
                ListingRules.DEFAULT);
        assertThat(sources.paths()).containsExactly(folder, folder.resolve("b.jpg"));
        Sources remote = Sources.typed(List.of("nowhere://bucket/photos"), List.of(), ListingRules.DEFAULT);
        assertThat(remote.remotes()).containsExactly("nowhere://bucket/photos");
        assertThatThrownBy(remote::checked)
                .isInstanceOf(UserError.class)
                .hasMessageContaining("nowhere://bucket/photos cannot be read")
                .hasMessageContaining("FLINK_PLUGINS_DIR");
    }

    private static ListingRules excluding(String glob) {
        return new ListingRules(List.of(glob), false, false, null);
    }
}
