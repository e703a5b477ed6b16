package io.intellisense.flink.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.flink.source.ListingRules;
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
        assertThat(SourceFolders.checked(
                        List.of(file, photos, folder, photos.resolve("../photos"), other),
                        List.of(),
                        ListingRules.DEFAULT))
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

    @Test
    void knowsAManifestByItsNameOrByBeingToldSo() throws IOException {
        Path text = Files.writeString(temp.resolve("a.txt"), "1.jpg");
        Path csv = Files.writeString(temp.resolve("a.CSV"), "path\n1.jpg");
        Path json = Files.writeString(temp.resolve("a.jsonl"), "{}");
        Path list = Files.writeString(temp.resolve("a.list"), "1.jpg");
        assertThat(SourceFolders.checked(List.of(text, csv), List.of(json, list, text), ListingRules.DEFAULT))
                .containsExactly(
                        text.toUri() + "#manifest=text",
                        csv.toUri() + "#manifest=csv",
                        json.toUri() + "#manifest=json-lines",
                        list.toUri() + "#manifest=text");
    }

    @Test
    void refusesAManifestThatIsNone() throws IOException {
        assertRefused(Files.writeString(temp.resolve("empty.txt"), "\n\n"), "names nothing");
        assertRefused(Files.writeString(temp.resolve("a.csv"), "name\n1.jpg"), "no column 'path' or 'uri'");
        assertThatThrownBy(() -> SourceFolders.checked(List.of(), List.of(temp), ListingRules.DEFAULT))
                .hasMessageContaining("There is no manifest " + temp);
    }

    private static void assertRefused(Path source, String says) {
        assertThatThrownBy(() -> SourceFolders.checked(List.of(source), List.of(), ListingRules.DEFAULT))
                .isInstanceOf(BackfillFailedException.class)
                .hasMessageContaining(source.toString())
                .hasMessageContaining(says);
    }
}
