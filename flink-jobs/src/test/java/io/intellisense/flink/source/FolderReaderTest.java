package io.intellisense.flink.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.flink.flow.ImageRef;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.core.io.InputStatus;
import org.junit.jupiter.api.Test;

class FolderReaderTest {

    private final FakeReaderContext context = new FakeReaderContext();
    private final FakeReaderOutput<ImageRef> output = new FakeReaderOutput<>();
    private final FolderReader reader = new FolderReader(context);

    @Test
    void asksForOneBatchMoreThanItReads() {
        reader.start();
        assertThat(context.requests).isEqualTo(2);
        reader.addSplits(List.of(batch("a", "b")));
        poll(1);
        assertThat(context.requests).isEqualTo(2);
        poll(1);
        assertThat(context.requests).isEqualTo(3);
    }

    @Test
    void passesItsFilesOnInOrderAndEnds() {
        reader.addSplits(List.of(batch("a", "b"), batch("c")));
        reader.notifyNoMoreSplits();
        poll(3);
        assertThat(emitted()).containsExactly("a", "b", "c");
        assertThat(reader.pollNext(output)).isEqualTo(InputStatus.END_OF_INPUT);
    }

    @Test
    void givesBackWhatFlinkKeepsOfABatchOnceItIsThrough() {
        reader.addSplits(List.of(batch("a", "b"), batch("c")));
        poll(1);
        assertThat(output.released).isEmpty();
        poll(2);
        assertThat(output.released).containsExactly("a", "c");
    }

    @Test
    void waitsWithoutSpinningUntilFilesCome() {
        assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
        assertThat(reader.isAvailable()).isNotDone();
        reader.addSplits(List.of(batch("a")));
        assertThat(reader.isAvailable()).isDone();
        poll(1);
        assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
        assertThat(reader.isAvailable()).isNotDone();
        reader.notifyNoMoreSplits();
        assertThat(reader.isAvailable()).isDone();
    }

    @Test
    void keepsExactlyWhatItDidNotRead() {
        reader.addSplits(List.of(batch("a", "b"), batch("c", "d")));
        poll(1);
        List<FileBatch> state = reader.snapshotState(1);
        FolderReader resumed = new FolderReader(context);
        resumed.addSplits(state);
        for (int i = 0; i < 3; i++) {
            assertThat(resumed.pollNext(output)).isEqualTo(InputStatus.MORE_AVAILABLE);
        }
        assertThat(emitted()).containsExactly("a", "b", "c", "d");
    }

    private static FileBatch batch(String... uris) {
        return new FileBatch(uris[0], Stream.of(uris).map(ImageRef::new).toList(), 0);
    }

    private void poll(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(reader.pollNext(output)).isEqualTo(InputStatus.MORE_AVAILABLE);
        }
    }

    private List<String> emitted() {
        return output.emitted.stream().map(ImageRef::uri).toList();
    }
}
