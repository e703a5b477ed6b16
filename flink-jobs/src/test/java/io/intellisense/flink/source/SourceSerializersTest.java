package io.intellisense.flink.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.junit.jupiter.api.Test;

class SourceSerializersTest {

    private static final FileBatch BATCH =
            new FileBatch(List.of("file:///a/1.jpg", "file:///a/%E9.jpg", "file:///" + "x".repeat(70_000)), 2);

    @Test
    void keepBatches() throws IOException {
        assertThat(copy(FileBatchSerializer.INSTANCE, BATCH)).isEqualTo(BATCH);
    }

    @Test
    void keepAWalkThatHasNotBegun() throws IOException {
        WalkState state = new WalkState(WalkPosition.before(List.of("file:///a/", "file:///b/")), List.of());
        assertThat(copy(WalkStateSerializer.INSTANCE, state)).isEqualTo(state);
    }

    @Test
    void keepAWalkUnderWayWithReturnedBatches() throws IOException {
        WalkState state = new WalkState(new WalkPosition(List.of("file:///a/"), "file:///a/7.jpg"), List.of(BATCH));
        assertThat(copy(WalkStateSerializer.INSTANCE, state)).isEqualTo(state);
    }

    @Test
    void keepAFinishedWalk() throws IOException {
        WalkState state = new WalkState(WalkPosition.before(List.of()), List.of());
        assertThat(copy(WalkStateSerializer.INSTANCE, state)).isEqualTo(state);
    }

    @Test
    void refuseWhatANewerProgramWrote() {
        assertThatThrownBy(() -> FileBatchSerializer.INSTANCE.deserialize(2, new byte[0]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 2, this program knows version 1");
    }

    private static <T> T copy(SimpleVersionedSerializer<T> serializer, T value) throws IOException {
        return serializer.deserialize(serializer.getVersion(), serializer.serialize(value));
    }
}
