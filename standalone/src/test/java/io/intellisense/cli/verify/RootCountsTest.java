package io.intellisense.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootCountsTest {

    @TempDir
    private Path folder;

    private Path photos;
    private Path card;
    private RootCounts counts;

    @BeforeEach
    void countNothing() throws IOException {
        photos = Files.createDirectory(folder.resolve("photos"));
        card = Files.createDirectory(folder.resolve("card"));
        counts = new RootCounts(new Roots(List.of(photos, card)));
    }

    @Test
    void aSourceOfWhichOnePlaceIsAliveIsThere() {
        add(photos, PlaceState.GONE);
        add(photos, PlaceState.THERE);
        assertThat(counts.gone()).isEmpty();
    }

    @Test
    void aSourceOfWhichEveryPlaceIsDeadLooksLikeADiskThatIsNotMounted() {
        add(card, PlaceState.GONE);
        add(card, PlaceState.CHANGED);
        add(photos, PlaceState.THERE);
        assertThat(counts.gone()).containsExactly(card);
    }

    @Test
    void aSourceThatIsNotThereIsGoneAlsoWhereTheIndexHasNothingFromIt() throws IOException {
        Files.delete(card);
        assertThat(counts.gone()).containsExactly(card);
    }

    @Test
    void aSourceFromWhichTheIndexHasNothingIsNot() {
        assertThat(counts.gone()).isEmpty();
    }

    @Test
    void rootsWithinOthersAreLeftOutAndNamesThatBeginAlikeAreNotWithin() {
        Roots roots = Roots.of(List.of(photos, photos.resolve("2021"), Path.of(photos + "-old"), photos));
        assertThat(roots.paths()).containsExactly(photos, Path.of(photos + "-old"));
        assertThat(roots.above(photos.resolve("a.jpg").toUri().toString())).contains(photos);
        assertThat(roots.above(photos.toUri() + "x.tar#bytes=0-1&name=a.jpg")).contains(photos);
        assertThat(roots.above("file:///elsewhere/a.jpg")).isEmpty();
        assertThat(roots.above("s3://bucket/a.jpg")).isEmpty();
    }

    private void add(Path root, PlaceState state) {
        String place = root.resolve("a.jpg").toUri().toString();
        counts.add(PointCheck.of(Images.indexed(Instant.EPOCH, new byte[1], place), any -> state));
    }
}
