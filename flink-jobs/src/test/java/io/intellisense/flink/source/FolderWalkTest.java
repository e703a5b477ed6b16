package io.intellisense.flink.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWalkTest {

    private static final String FROM_START = null;

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
        assertThat(walk(FROM_START))
                .containsExactly("a/10.jpg", "a/2.jpg", "a/deep/er/x.jpg", "a.jpg", "b.jpg", "c/1.jpg", "z.jpg");
    }

    @Test
    void goesOnBehindEveryPathAsIfItHadNeverStopped() {
        List<String> all = walk(FROM_START);
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
        assertThat(walk(FROM_START)).hasSize(7);
    }

    @Test
    void doesNotRunInCirclesOfLinks() throws IOException {
        Files.createSymbolicLink(root.resolve("c/again"), root);
        assertThat(walk(FROM_START)).hasSize(7);
    }

    @Test
    void readsLinkedFilesAndLinksToNowhere() throws IOException {
        Files.createSymbolicLink(root.resolve("link.jpg"), root.resolve("a.jpg"));
        Files.createSymbolicLink(root.resolve("nowhere.jpg"), root.resolve("gone.jpg"));
        assertThat(walk(FROM_START)).contains("link.jpg", "nowhere.jpg");
    }

    @Test
    void followsTheRootWhereItIsALink() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("photos"), root);
        assertThat(paths(new FolderWalk(link, null, Selection.DEFAULT)))
                .hasSize(7)
                .allMatch(path -> path.startsWith(link));
    }

    @Test
    void takesASingleFile() {
        Path file = root.resolve("a.jpg");
        assertThat(paths(new FolderWalk(file, null, Selection.DEFAULT))).containsExactly(file);
        assertThat(paths(new FolderWalk(file, file, Selection.DEFAULT))).isEmpty();
    }

    @Test
    void returnsAFolderThatCannotBeListedAsIfItWereAFile() throws IOException {
        Path closed = root.resolve("a/deep");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeThat(Files.isReadable(closed))
                    .as("only root can read anything")
                    .isFalse();
            assertThat(walk(FROM_START)).contains("a/deep", "a.jpg");
            assertThat(walk("a/deep")).first().isEqualTo("a.jpg");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void returnsARootThatIsGone() {
        Path gone = temp.resolve("gone");
        assertThat(paths(new FolderWalk(gone, null, Selection.DEFAULT))).containsExactly(gone);
    }

    @Test
    void leavesOutWhatIsExcluded() {
        assertThat(walk(rules(List.of("*0.jpg", "/a/deep", "c/*"), false, false)))
                .containsExactly("a/2.jpg", "a.jpg", "b.jpg", "z.jpg");
        assertThat(walk(rules(List.of("a"), false, false))).containsExactly("a.jpg", "b.jpg", "c/1.jpg", "z.jpg");
    }

    @Test
    void takesWhatIsHiddenWhereThatIsAskedFor() throws IOException {
        write(".hidden.jpg");
        write(".thumbnails/1.jpg");
        assertThat(walk(rules(List.of(), true, false))).hasSize(9).contains(".hidden.jpg", ".thumbnails/1.jpg");
    }

    @Test
    void leavesOutWhatAFolderSaysOfItself() throws IOException {
        write("a/.intellisenseignore", "# not these\n2.*\n\ndeep/\n[\n");
        assertThat(walk(FROM_START)).containsExactly("a/10.jpg", "a.jpg", "b.jpg", "c/1.jpg", "z.jpg");
        assertThat(walk(rules(List.of(), true, false)))
                .as("nor the file itself")
                .hasSize(5);
    }

    @Test
    void believesTheLastLineOfTheNearestFolder() throws IOException {
        write(".intellisenseignore", "*.jpg\n!a.jpg\n!z.jpg\nz.jpg\n");
        write("a/.intellisenseignore", "!2.jpg\n");
        assertThat(walk(FROM_START)).containsExactly("a/2.jpg", "a.jpg");
    }

    @Test
    void readsPathsFromTheFolderThatNamesThem() throws IOException {
        write(".intellisenseignore", "/1.jpg\na/*.jpg\n**/er\nc/**/1.jpg\n{b,z}.jpg\n");
        write("c/d/1.jpg");
        write("c/d/2.jpg");
        assertThat(walk(FROM_START)).containsExactly("a.jpg", "b.jpg", "c/d/2.jpg", "z.jpg");
    }

    @Test
    void goesOnAmongIgnoredFiles() throws IOException {
        write(".intellisenseignore", "x.jpg\nc\n");
        List<String> all = walk(FROM_START);
        assertThat(all).containsExactly("a/10.jpg", "a/2.jpg", "a.jpg", "b.jpg", "z.jpg");
        for (int i = 0; i < all.size(); i++) {
            assertThat(walk(all.get(i))).as("after %s", all.get(i)).isEqualTo(all.subList(i + 1, all.size()));
        }
    }

    @Test
    void followsLinksButNeverInCircles() throws IOException {
        Files.createSymbolicLink(root.resolve("c/again"), root);
        Files.createSymbolicLink(root.resolve("c/self"), root.resolve("c"));
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.writeString(outside.resolve("o.jpg"), "");
        Files.createSymbolicLink(outside.resolve("back"), root);
        Files.createSymbolicLink(root.resolve("d"), outside);
        Selection following = rules(List.of(), false, true);
        assertThat(walk(following)).hasSize(8).contains("d/o.jpg");
        FolderWalk walk = new FolderWalk(root, root.resolve("d/o.jpg"), following);
        assertThat(paths(walk)).containsExactly(root.resolve("z.jpg"));
    }

    @Test
    void countsTheLinksThatItDoesNotFollow() throws IOException {
        Files.createSymbolicLink(root.resolve("c/again"), root);
        FolderWalk walk = new FolderWalk(root, null, Selection.DEFAULT);
        paths(walk);
        assertThat(walk.linksPassed()).isEqualTo(1);
    }

    @Test
    void keepsNamesWithNewlinesAndWhatIsNoText() throws IOException {
        Path odd = Path.of(URI.create(root.toUri() + "c/a%0Ab%E9.jpg"));
        Files.writeString(odd, "");
        assertThat(paths(new FolderWalk(root, null, Selection.DEFAULT))).contains(odd);
        assertThat(odd.toUri().toString()).endsWith("c/a%0Ab%E9.jpg");
    }

    private static Selection rules(List<String> excludes, boolean hidden, boolean followLinks) {
        return new ListingRules(excludes, hidden, followLinks, null).at(Instant.EPOCH);
    }

    private void write(String file, String content) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private void write(String file) throws IOException {
        write(file, file);
    }

    private List<String> walk(String after) {
        return names(new FolderWalk(root, after == null ? null : root.resolve(after), Selection.DEFAULT));
    }

    private List<String> walk(Selection selection) {
        return names(new FolderWalk(root, null, selection));
    }

    private List<String> names(FolderWalk walk) {
        return paths(walk).stream()
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
