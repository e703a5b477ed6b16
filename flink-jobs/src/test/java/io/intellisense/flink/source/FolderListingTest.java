package io.intellisense.flink.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.domain.ImageLocation;
import io.intellisense.domain.RejectReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderListingTest {

    @TempDir
    Path folder;

    @Test
    void listsTheMembersOfATarInItsPlace() throws IOException {
        makeTree();
        assertThat(all(folder, null).stream().map(listed -> fileName(listed)).toList())
                .containsExactly("0.jpg", "1.jpg", "2.jpg", "3.jpg", "z.jpg");
    }

    @Test
    void goesOnBehindEveryMarkAsIfItHadNeverStopped() throws IOException {
        makeTree();
        List<Listed> all = all(folder, null);
        for (int i = 0; i < all.size(); i++) {
            assertThat(all(folder, all.get(i).mark())).isEqualTo(all.subList(i + 1, all.size()));
        }
    }

    @Test
    void takesASingleTar() {
        Path tar = Tars.of(folder.resolve("a.tar"), "1.jpg", "2.jpg");
        List<Listed> all = all(tar, null);
        assertThat(all).hasSize(2);
        assertThat(all(tar, all.get(0).mark())).isEqualTo(all.subList(1, 2));
        assertThat(all(tar, all.get(1).mark())).isEmpty();
    }

    @Test
    void doesNotListABrokenTarTwice() throws IOException {
        Files.writeString(folder.resolve("a.tar"), "no tar");
        Files.writeString(folder.resolve("b.jpg"), "");
        List<Listed> all = all(folder, null);
        assertThat(all).hasSize(2);
        assertThat(all.get(0).image().refusal().reason()).isEqualTo(RejectReason.CORRUPT);
        assertThat(all(folder, all.get(0).mark())).isEqualTo(all.subList(1, 2));
    }

    @Test
    void saysWhatToDoWithACompressedTar() throws IOException {
        Files.writeString(folder.resolve("a.tar.gz"), "");
        Files.writeString(folder.resolve("b.TGZ"), "");
        assertThat(all(folder, null)).hasSize(2).allSatisfy(listed -> assertThat(
                        listed.image().refusal().message())
                .contains("decompress it first"));
    }

    @Test
    void takesAFolderForAFolderWhateverItsName() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("a.tar")).resolve("1.jpg"), "");
        assertThat(all(folder, null)).hasSize(1);
    }

    @Test
    void leavesATarThatIsGoneToTheReader() {
        Path gone = folder.resolve("gone.tar");
        assertThat(all(gone, null)).containsExactly(Listed.at(gone.toUri().toString()));
    }

    private void makeTree() throws IOException {
        Files.writeString(folder.resolve("0.jpg"), "");
        Tars.of(folder.resolve("a.tar"), "1.jpg", "1.txt", "2.jpg", "2.txt");
        Tars.of(folder.resolve("b.tar"), "3.jpg");
        Tars.of(folder.resolve("empty.tar"));
        Files.writeString(folder.resolve("z.jpg"), "");
    }

    private static String fileName(Listed listed) {
        return ImageLocation.parse(listed.image().uri()).fileName();
    }

    private static List<Listed> all(Path root, String after) {
        List<Listed> all = new ArrayList<>();
        try (Listing listing = new FolderListing(root.toUri().toString(), after, Selection.DEFAULT)) {
            for (Listed next = listing.next(); next != null; next = listing.next()) {
                all.add(next);
            }
        }
        return all;
    }
}
