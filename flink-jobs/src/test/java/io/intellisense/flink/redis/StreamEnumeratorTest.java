package io.intellisense.flink.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.connector.source.Boundedness;
import org.junit.jupiter.api.Test;

class StreamEnumeratorTest {

    private static final List<String> STREAMS = List.of("a", "b", "c", "d");
    private static final StreamSplit A = new StreamSplit("a", null, List.of(new EntryId(1, 0)));
    private static final StreamSplit B = new StreamSplit("b", null, List.of(new EntryId(2, 0)));

    private final FakeStreamsContext context = new FakeStreamsContext(2);

    @Test
    void spreadsTheStreamsOnceAllReadersAreThere() {
        StreamEnumerator enumerator = unbounded(Assignments.NONE);
        come(enumerator, 0);
        assertThat(context.readerOf).isEmpty();
        come(enumerator, 1);
        assertThat(context.readerOf).isEqualTo(Map.of("a", 0, "b", 1, "c", 0, "d", 1));
        assertThat(context.finished).isEmpty();
    }

    @Test
    void assignsAgainWhatReadersHadBeforeARestore() {
        StreamEnumerator enumerator = unbounded(new Assignments(Set.of("a", "b", "c", "d"), List.of()));
        come(enumerator, 0, A, B);
        come(enumerator, 1, StreamSplit.fresh("c"), StreamSplit.fresh("d"));
        assertThat(context.readerOf).isEqualTo(Map.of("a", 0, "b", 1, "c", 0, "d", 1));
        assertThat(context.splits).containsEntry("a", A).containsEntry("b", B);
    }

    @Test
    void keepsInItsStateWhatIsReportedAndNotYetAssigned() {
        StreamEnumerator enumerator = unbounded(Assignments.NONE);
        come(enumerator, 1, A);
        Assignments state = enumerator.snapshotState(1);
        assertThat(state.waiting()).containsExactly(A);
        FakeStreamsContext later = new FakeStreamsContext(1);
        StreamEnumerator restored = new StreamEnumerator(later, STREAMS, Boundedness.CONTINUOUS_UNBOUNDED, state);
        later.register(0);
        restored.addReader(0);
        assertThat(later.splits).containsEntry("a", A).hasSize(4);
    }

    @Test
    void givesAReaderThatComesBackWhatItHad() {
        StreamEnumerator enumerator = unbounded(Assignments.NONE);
        come(enumerator, 0);
        come(enumerator, 1);
        context.unregister(1);
        context.readerOf.clear();
        come(enumerator, 1, B, StreamSplit.fresh("d"));
        assertThat(context.readerOf).isEqualTo(Map.of("b", 1, "d", 1));
        assertThat(context.splits).containsEntry("b", B);
    }

    @Test
    void assignsAgainWhatAReaderLostBeforeAnyCheckpoint() {
        StreamEnumerator enumerator = unbounded(Assignments.NONE);
        come(enumerator, 0);
        come(enumerator, 1);
        context.unregister(1);
        context.readerOf.clear();
        enumerator.addSplitsBack(List.of(StreamSplit.fresh("b"), StreamSplit.fresh("d")), 1);
        assertThat(context.readerOf).isEmpty();
        come(enumerator, 1);
        assertThat(context.readerOf).isEqualTo(Map.of("b", 1, "d", 1));
    }

    @Test
    void readsOnAStreamThatIsNoLongerAmongTheOptions() {
        StreamSplit removed = new StreamSplit("removed", null, List.of(new EntryId(3, 0)));
        StreamEnumerator enumerator = unbounded(Assignments.NONE);
        come(enumerator, 0, removed);
        come(enumerator, 1);
        assertThat(context.splits).containsEntry("removed", removed).hasSize(5);
    }

    @Test
    void tellsReadersThatNothingMoreComesWhereStreamsHaveAnEnd() {
        StreamEnumerator enumerator =
                new StreamEnumerator(context, List.of("a"), Boundedness.BOUNDED, Assignments.NONE);
        come(enumerator, 0);
        come(enumerator, 1);
        assertThat(context.readerOf).isEqualTo(Map.of("a", 0));
        assertThat(context.finished).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void doesNotReadAgainWhatWasReadToItsEnd() {
        StreamEnumerator enumerator = new StreamEnumerator(
                context, List.of("a", "b"), Boundedness.BOUNDED, new Assignments(Set.of("a", "b"), List.of()));
        come(enumerator, 0);
        come(enumerator, 1, B);
        assertThat(context.splits).isEqualTo(Map.of("b", B));
    }

    private StreamEnumerator unbounded(Assignments state) {
        return new StreamEnumerator(context, STREAMS, Boundedness.CONTINUOUS_UNBOUNDED, state);
    }

    private void come(StreamEnumerator enumerator, int subtask, StreamSplit... reported) {
        context.register(subtask, reported);
        enumerator.addReader(subtask);
    }
}
