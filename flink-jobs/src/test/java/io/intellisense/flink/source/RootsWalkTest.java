package io.intellisense.flink.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootsWalkTest {

    @TempDir
    Path temp;

    private WalkPosition start;

    @BeforeEach
    void makeTwoRoots() throws IOException {
        List<String> roots = new ArrayList<>();
        for (String root : List.of("one", "two")) {
            Path folder = Files.createDirectory(temp.resolve(root));
            for (int i = 0; i < 5; i++) {
                Files.writeString(folder.resolve("bär " + i + ".jpg"), "");
            }
            roots.add(folder.toUri().toString());
        }
        start = WalkPosition.before(roots);
    }

    @Test
    void listsOneRootAfterTheOther() {
        assertThat(all(start, 3)).hasSize(10).isSorted().allMatch(uri -> uri.startsWith("file:///"));
    }

    @Test
    void listsNothingAtTheEnd() {
        RootsWalk walk = new RootsWalk(start, Selection.DEFAULT);
        walk.list(100);
        assertThat(walk.list(100).batch()).isNull();
        assertThat(walk.list(100).after().roots()).isEmpty();
    }

    @Test
    void goesOnFromThePositionOfEveryBatch() {
        List<String> all = all(start, 1);
        for (int size = 1; size <= 10; size++) {
            RootsWalk.Handful first = new RootsWalk(start, Selection.DEFAULT).list(size);
            assertThat(all(first.after(), 4)).as("after %d", size).isEqualTo(all.subList(size, 10));
        }
    }

    private static List<String> all(WalkPosition from, int batch) {
        RootsWalk walk = new RootsWalk(from, Selection.DEFAULT);
        List<String> all = new ArrayList<>();
        for (FileBatch next = walk.list(batch).batch();
                next != null;
                next = walk.list(batch).batch()) {
            next.images().forEach(image -> all.add(image.uri()));
        }
        return all;
    }
}
