package io.intellisense.cli.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.standalone.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {

    @TempDir
    private Path folder;

    private final List<String> found = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();

    @BeforeEach
    void fillFolder() throws IOException {
        Files.createDirectories(folder.resolve("2021/@eaDir"));
        Files.writeString(folder.resolve("2021/a.jpg"), "a");
        Files.writeString(folder.resolve("2021/Thumbs.db"), "t");
        Files.writeString(folder.resolve("2021/@eaDir/a.jpg"), "small");
    }

    @Test
    void findsFilesAndCountsThoseLeftOut() throws IOException {
        walk(folder);
        assertThat(found).containsExactly("a.jpg");
        assertThat(ignored).containsExactly("Thumbs.db");
    }

    @Test
    void linksToFoldersDoNotLeadInCircles() throws IOException {
        Files.createSymbolicLink(folder.resolve("2021/up"), folder);
        walk(folder);
        assertThat(found).containsExactly("a.jpg");
    }

    @Test
    void aLinkToAFileIsAFileAndABrokenOneIsFoundToo() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.jpg"), folder.resolve("2021/a.jpg"));
        Files.createSymbolicLink(folder.resolve("broken.jpg"), folder.resolve("nowhere"));
        walk(folder);
        assertThat(found).containsExactlyInAnyOrder("a.jpg", "link.jpg", "broken.jpg");
    }

    @Test
    void aLinkToAFolderIsFollowedWhenItIsAskedFor() throws IOException {
        walk(Files.createSymbolicLink(folder.resolve("link"), folder.resolve("2021")));
        assertThat(found).containsExactly("a.jpg");
    }

    @Test
    void aSingleFileIsATreeOfItsOwn() throws IOException {
        walk(folder.resolve("2021/a.jpg"));
        assertThat(found).containsExactly("a.jpg");
    }

    @Test
    void nothingThereIsNamed() {
        assertThatThrownBy(() -> walk(folder.resolve("nowhere")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("There is no folder or file");
    }

    private void walk(Path root) throws IOException {
        FileTree.at(root, new IgnoreRules(List.of(), false)).walk(new FileTree.Visitor() {

            @Override
            public void file(FoundFile file) {
                found.add(file.path().getFileName().toString());
            }

            @Override
            public void ignored(Path file) {
                ignored.add(file.getFileName().toString());
            }
        });
    }
}
