package io.intellisense.flink.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWalkTest {

    @TempDir
    Path temp;

    private Path root;

    @BeforeEach
    void makeTree() throws IOException {
        root = Files.createDirectory(temp.resolve("root"));
        for (String file : List.of("b.jpg", "a/2.jpg", "a/10.jpg", "a/deep/er/x.jpg", "a.jpg", "c/1.jpg", "z.jpg")) {
            write(file);
        }
        Files.createDirectory(root.resolve("empty"));
    }

    @Test
    void listsByNameAndDepthFirst() {
        assertThat(walk(null))
                .containsExactly("a/10.jpg", "a/2.jpg", "a/deep/er/x.jpg", "a.jpg", "b.jpg", "c/1.jpg", "z.jpg");
    }

    @Test
    void goesOnBehindEveryPathAsIfItHadNeverStopped() {
        List<String> all = walk(null);
        for (int i = 0; i < all.size(); i++) {
            assertThat(walk(all.get(i))).as("after %s", all.get(i)).isEqualTo(all.subList(i + 1, all.size()));
        }
    }

    @Test
    void goesOnWhereTheLastPathIsGoneSince() throws IOException {
        Files.delete(root.resolve("a/2.jpg"));
        assertThat(walk("a/2.jpg")).first().isEqualTo("a/deep/er/x.jpg");
    }

    @Test
    void goesOnWhereTheLastFolderIsGoneSince() throws IOException {
        Files.delete(root.resolve("c/1.jpg"));
        Files.delete(root.resolve("c"));
        assertThat(walk("c/1.jpg")).containsExactly("z.jpg");
    }

    @Test
    void leavesOutWhatIsHidden() throws IOException {
        write(".hidden.jpg");
        write(".thumbnails/1.jpg");
        assertThat(walk(null)).hasSize(7);
    }

    @Test
    void doesNotRunInCirclesOfLinks() throws IOException {
        Files.createSymbolicLink(root.resolve("c/again"), root);
        assertThat(walk(null)).hasSize(7);
    }

    @Test
    void readsLinkedFilesAndLinksToNowhere() throws IOException {
        Files.createSymbolicLink(root.resolve("link.jpg"), root.resolve("a.jpg"));
        Files.createSymbolicLink(root.resolve("nowhere.jpg"), root.resolve("gone.jpg"));
        assertThat(walk(null)).contains("link.jpg", "nowhere.jpg");
    }

    @Test
    void followsTheRootWhereItIsALink() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("photos"), root);
        assertThat(paths(new FolderWalk(link, null))).hasSize(7).allMatch(path -> path.startsWith(link));
    }

    @Test
    void takesASingleFile() {
        Path file = root.resolve("a.jpg");
        assertThat(paths(new FolderWalk(file, null))).containsExactly(file);
        assertThat(paths(new FolderWalk(file, file))).isEmpty();
    }

    @Test
    void returnsAFolderThatCannotBeListedAsIfItWereAFile() throws IOException {
        Path closed = root.resolve("a/deep");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeThat(Files.isReadable(closed))
                    .as("only root can read anything")
                    .isFalse();
            assertThat(walk(null)).contains("a/deep", "a.jpg");
            assertThat(walk("a/deep")).first().isEqualTo("a.jpg");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void returnsARootThatIsGone() {
        Path gone = temp.resolve("gone");
        assertThat(paths(new FolderWalk(gone, null))).containsExactly(gone);
    }

    private void write(String file) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, file);
    }

    private List<String> walk(String after) {
        return paths(new FolderWalk(root, after == null ? null : root.resolve(after))).stream()
                .map(path -> root.relativize(path).toString())
                .toList();
    }

    private static List<Path> paths(FolderWalk walk) {
        List<Path> paths = new ArrayList<>();
        for (Path path = walk.next(); path != null; path = walk.next()) {
            paths.add(path);
        }
        return paths;
    }
}
