package io.intellisense.flink.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.flink.manifest.Manifest;
import io.intellisense.flink.manifest.ManifestFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveyTest {

    @TempDir
    Path temp;

    private List<String> roots;

    @BeforeEach
    void makeSources() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("folder"));
        Files.writeString(folder.resolve("a.jpg"), "12345");
        Files.writeString(folder.resolve("b.JPG"), "123");
        Files.writeString(folder.resolve("noextension"), "1");
        Files.writeString(folder.resolve("c.tgz"), "1234567");
        Files.createSymbolicLink(folder.resolve("link"), temp);
        Tars.of(folder.resolve("d.tar"), "1.png", "1.txt", "2.png");
        Path list = Files.writeString(temp.resolve("list.txt"), "folder/a.jpg\ngone.gif\n");
        roots = List.of(folder.toUri().toString(), new Manifest(list.toUri().toString(), ManifestFormat.TEXT).source());
    }

    @Test
    void tellsWhatThereIs() {
        assertThat(Survey.of(roots, ListingRules.DEFAULT))
                .isEqualTo(new Survey.Totals(
                        8, 5 + 3 + 1 + 5 + 5 + 5, Map.of("jpg", 3L, "", 1L, "png", 2L, "gif", 1L), 1, 1));
    }

    @Test
    void countsUntilItIsEnough() {
        assertThat(Survey.count(roots, ListingRules.DEFAULT, 3)).isEqualTo(3);
        assertThat(Survey.count(roots, ListingRules.DEFAULT, Long.MAX_VALUE)).isEqualTo(8);
        assertThat(Survey.count(roots, new ListingRules(List.of("*.png"), false, false, null), 1_000))
                .isEqualTo(6);
    }
}
