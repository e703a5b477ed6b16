package io.intellisense.flink.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the file system that Flink's own tests use: files of this machine under another scheme. */
class RemoteWalkTest {

    @TempDir
    Path temp;

    private String root;

    @BeforeEach
    void makeTree() throws IOException {
        for (String file : List.of("b.jpg", "a/2.jpg", "a/ö #%1.jpg", "a/deep/er/x.jpg", "a.jpg", ".hidden/1.jpg")) {
            Files.createDirectories(temp.resolve(file).getParent());
            Files.writeString(temp.resolve(file), file);
        }
        Tars.of(temp.resolve("c.tar"), "1.jpg", "1.txt", "2.jpg");
        Files.createDirectory(temp.resolve("empty"));
        root = "test:" + temp.toUri().getRawPath();
    }

    @Test
    void listsByNameAndDepthFirst() {
        assertThat(walk(root, null, Selection.DEFAULT))
                .containsExactly("a/2.jpg", "a/deep/er/x.jpg", "a/%C3%B6%20%23%251.jpg", "a.jpg", "b.jpg", "c.tar");
    }

    @Test
    void takesNamesAsTheyAre() throws IOException {
        for (String file : List.of("t/e\u0301.jpg", "t/\u00e9.jpg", "t/ x .jpg")) {
            Files.createDirectories(temp.resolve(file).getParent());
            Files.writeString(temp.resolve(file), file);
        }
        List<String> all = walk(root + "t/", null, Selection.DEFAULT);
        assertThat(all).containsExactly("t/%20x%20.jpg", "t/e%CC%81.jpg", "t/%C3%A9.jpg");
        for (int i = 0; i < all.size(); i++) {
            assertThat(walk(root + "t/", root + all.get(i), Selection.DEFAULT))
                    .isEqualTo(all.subList(i + 1, all.size()));
        }
    }

    @Test
    void goesOnBehindEveryFileAsIfItHadNeverStopped() {
        List<String> all = walk(root, null, Selection.DEFAULT);
        for (int i = 0; i < all.size(); i++) {
            assertThat(walk(root, root + all.get(i), Selection.DEFAULT))
                    .as("after %s", all.get(i))
                    .isEqualTo(all.subList(i + 1, all.size()));
        }
    }

    @Test
    void listsTheMembersOfTars() {
        List<Listed> all = new ArrayList<>();
        Listing listing = new FolderListing(root, null, Selection.DEFAULT);
        for (Listed next = listing.next(); next != null; next = listing.next()) {
            all.add(next);
        }
        assertThat(all).hasSize(7).last().satisfies(listed -> assertThat(listed.mark())
                .startsWith(root + "c.tar#bytes=")
                .endsWith("name=2.jpg"));
        assertThat(new FolderListing(root, all.get(5).mark(), Selection.DEFAULT).next())
                .isEqualTo(all.get(6));
        assertThat(new FolderListing(root, all.get(6).mark(), Selection.DEFAULT).next())
                .isNull();
    }

    @Test
    void takesASingleFile() {
        assertThat(walk(root + "a.jpg", null, Selection.DEFAULT)).containsExactly("a.jpg");
        assertThat(walk(root + "a.jpg", root + "a.jpg", Selection.DEFAULT)).isEmpty();
    }

    @Test
    void leavesOutWhatIsNotWanted() throws IOException {
        Selection some = new ListingRules(List.of("a/*", "*.tar"), true, false, null).at(Instant.EPOCH);
        assertThat(walk(root, null, some)).containsExactly(".hidden/1.jpg", "a.jpg", "b.jpg");
        Files.setLastModifiedTime(temp.resolve("b.jpg"), FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
        Selection late = new ListingRules(List.of(), false, false, "2099-01-01T00:00:00Z").at(Instant.EPOCH);
        assertThat(walk(root, null, late)).containsExactly("b.jpg");
    }

    @Test
    void returnsWhatIsNotThereForItsReaderToTell() {
        assertThat(walk(root + "gone/1.jpg", null, Selection.DEFAULT)).containsExactly("gone/1.jpg");
        assertThat(FileWalk.of("nowhere://bucket/1.jpg", null, Selection.DEFAULT)
                        .next())
                .isEqualTo("nowhere://bucket/1.jpg");
    }

    private List<String> walk(String from, String after, Selection selection) {
        FileWalk walk = FileWalk.of(from, after, selection);
        List<String> all = new ArrayList<>();
        for (String next = walk.next(); next != null; next = walk.next()) {
            assertThat(next).startsWith(root);
            all.add(next.substring(root.length()));
        }
        return all;
    }
}
