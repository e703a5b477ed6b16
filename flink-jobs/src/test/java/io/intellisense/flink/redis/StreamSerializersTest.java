package io.intellisense.flink.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StreamSerializersTest {

    private static final StreamSplitSerializer SPLITS = StreamSplitSerializer.INSTANCE;
    private static final AssignmentsSerializer ASSIGNMENTS = AssignmentsSerializer.INSTANCE;

    @Test
    void bringsASplitBack() throws IOException {
        assertComesBack(StreamSplit.fresh("images:events"));
        assertComesBack(new StreamSplit("images:events:{3}", new EntryId(7, 8), List.of()));
        assertComesBack(new StreamSplit(
                "s",
                null,
                List.of(
                        new EntryId(0, 1),
                        new EntryId(0, 9),
                        new EntryId(1_700_000_000_000L, 300),
                        new EntryId(1_700_000_000_000L, 301),
                        new EntryId(1_700_000_000_128L, 0),
                        new EntryId(-1, -1))));
    }

    @Test
    void takesTwoOrThreeBytesForAnEntry() throws IOException {
        List<EntryId> ids = LongStream.range(0, 10_000)
                .mapToObj(number -> new EntryId(1_700_000_000_000L + number * 3, number % 2))
                .toList();
        assertThat(SPLITS.serialize(new StreamSplit("s", null, ids))).hasSizeLessThan(25_000);
    }

    @Test
    void bringsAssignmentsBack() throws IOException {
        Assignments assignments = new Assignments(
                Set.of("a", "b"),
                List.of(StreamSplit.fresh("c"), new StreamSplit("d", null, List.of(new EntryId(1, 2)))));
        byte[] bytes = ASSIGNMENTS.serialize(assignments);
        assertThat(ASSIGNMENTS.deserialize(ASSIGNMENTS.getVersion(), bytes)).isEqualTo(assignments);
    }

    @Test
    void refusesWhatANewerProgramWrote() throws IOException {
        byte[] bytes = SPLITS.serialize(StreamSplit.fresh("s"));
        assertThatThrownBy(() -> SPLITS.deserialize(99, bytes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has version 99, this program knows version 1");
    }

    private static void assertComesBack(StreamSplit split) throws IOException {
        assertThat(SPLITS.deserialize(SPLITS.getVersion(), SPLITS.serialize(split)))
                .isEqualTo(split);
    }
}
