package io.intellisense.flink.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.flink.flow.ImageRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderEnumeratorTest {

    private static final int FILES = 75;

    @TempDir
    Path folder;

    private final FakeEnumeratorContext context = new FakeEnumeratorContext();
    private FolderEnumerator enumerator;

    @BeforeEach
    void start() throws IOException {
        for (int i = 0; i < FILES; i++) {
            Files.writeString(folder.resolve("%03d.jpg".formatted(i)), "");
        }
        context.register(0);
        context.register(1);
        enumerator = new FolderEnumerator(context, before(), Selection.DEFAULT);
    }

    @Test
    void handsOutAsMuchAsIsAskedForAndThenNothing() {
        ask(0, 1, 0, 0, 1);
        assertThat(sizes(0)).containsExactly(32, 11);
        assertThat(sizes(1)).containsExactly(32);
        assertThat(context.finished).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void keepsOnlyThePositionHoweverFarTheListingIs() {
        ask(0);
        enumerator.handleSplitRequest(1, "localhost");
        WalkState state = enumerator.snapshotState(1);
        assertThat(state.position().last()).endsWith("/031.jpg");
        assertThat(state.returned()).isEmpty();
    }

    @Test
    void goesOnFromItsState() {
        ask(0);
        FolderEnumerator resumed = new FolderEnumerator(context, enumerator.snapshotState(1), Selection.DEFAULT);
        resumed.handleSplitRequest(1, "localhost");
        context.runCalls();
        assertThat(context.assigned.get(1).get(0).splitId()).endsWith("/032.jpg");
    }

    @Test
    void handsOutFirstWhatAFailedReaderGaveBack() {
        FileBatch half = new FileBatch("a", List.of(new ImageRef("file:///a.jpg"), new ImageRef("file:///b.jpg")), 1);
        enumerator.addSplitsBack(List.of(half), 1);
        assertThat(enumerator.snapshotState(1).returned()).containsExactly(half);
        ask(0);
        assertThat(context.assigned.get(0)).containsExactly(half);
        assertThat(enumerator.snapshotState(2).returned()).isEmpty();
    }

    @Test
    void keepsTheBatchOfAReaderThatFailedWhileItWasListed() {
        enumerator.handleSplitRequest(0, "localhost");
        context.unregister(0);
        context.runCalls();
        assertThat(context.assigned).isEmpty();
        assertThat(enumerator.snapshotState(1).returned()).hasSize(1);
        ask(1);
        assertThat(context.assigned.get(1).get(0).splitId()).endsWith("/000.jpg");
    }

    private WalkState before() {
        return new WalkState(WalkPosition.before(List.of(folder.toUri().toString())), List.of());
    }

    private void ask(int... subtasks) {
        for (int subtask : subtasks) {
            enumerator.handleSplitRequest(subtask, "localhost");
            context.runCalls();
        }
    }

    private List<Integer> sizes(int subtask) {
        return context.assigned.get(subtask).stream()
                .map(batch -> batch.images().size())
                .toList();
    }
}
