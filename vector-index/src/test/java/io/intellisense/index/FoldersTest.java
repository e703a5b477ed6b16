package io.intellisense.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoldersTest {

    @Test
    void anImageLiesInEveryFolderAboveIt() {
        assertThat(Folders.above(List.of("file:///photos/2021/rome/a.jpg")))
                .containsExactly("file:///", "file:///photos/", "file:///photos/2021/", "file:///photos/2021/rome/");
    }

    @Test
    void theFoldersOfSeveralPlacesAreCountedOnce() {
        assertThat(Folders.above(List.of("file:///a/x.jpg", "file:///a/b/x.jpg")))
                .containsExactly("file:///", "file:///a/", "file:///a/b/");
    }

    @Test
    void aHostBelongsToEveryFolder() {
        assertThat(Folders.above(List.of("http://nas:8080/photos/a.jpg")))
                .containsExactly("http://nas:8080/", "http://nas:8080/photos/");
    }

    @Test
    void oneSlashAndThreeAreTheSameFile() {
        assertThat(Folders.above(List.of("file:/a/x.jpg"))).containsExactly("file:///", "file:///a/");
        assertThat(Folders.of("file:/a")).isEqualTo("file:///a/");
    }

    @Test
    void aTarIsAFolderOfItsMembers() {
        assertThat(Folders.above(List.of("file:///data/0.tar#bytes=512-600&name=a%2Fb.jpg")))
                .containsExactly("file:///", "file:///data/", "file:///data/0.tar/");
        assertThat(Folders.of("file:///data/0.tar")).isEqualTo("file:///data/0.tar/");
    }

    @Test
    void aFolderEndsWithASlashWhetherItIsWrittenOrNot() {
        assertThat(Folders.of("file:///a")).isEqualTo("file:///a/");
        assertThat(Folders.of("file:///a/")).isEqualTo("file:///a/");
    }

    @Test
    void aPlaceWithoutAPathLiesInNoFolder() {
        assertThat(Folders.above(List.of("urn:isbn:123", "http://nas"))).isEmpty();
    }
}
