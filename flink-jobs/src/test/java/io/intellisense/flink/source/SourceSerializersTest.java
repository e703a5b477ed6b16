package io.intellisense.flink.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.domain.RejectReason;
import io.intellisense.flink.flow.GivenFacts;
import io.intellisense.flink.flow.ImageRef;
import io.intellisense.flink.flow.Texts;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.junit.jupiter.api.Test;

class SourceSerializersTest {

    private static final FileBatch BATCH = new FileBatch(
            "file:///a/1.jpg",
            List.of(
                    new ImageRef("file:///a/%E9.jpg"),
                    ImageRef.refused("file:///a/1.tar", RejectReason.TRUNCATED, "It ends too early"),
                    new ImageRef("file:///b.jpg").with(new GivenFacts(Instant.EPOCH, "Canon", -1.5, 2.5, "ü.jpg")),
                    new ImageRef("file:///c.jpg").with(new GivenFacts(null, null, null, null, "c")),
                    new ImageRef("file:///" + "x".repeat(70_000))),
            2);

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
    void readWhatTheFirstVersionWrote() throws IOException {
        FileBatch files = new FileBatch(
                "file:///1.jpg", List.of(new ImageRef("file:///1.jpg"), new ImageRef("file:///2.jpg")), 1);
        ByteArrayOutputStream batch = new ByteArrayOutputStream();
        writeFirstVersion(new DataOutputStream(batch));
        assertThat(FileBatchSerializer.INSTANCE.deserialize(1, batch.toByteArray()))
                .isEqualTo(files);

        ByteArrayOutputStream walk = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(walk);
        Texts.writeAll(List.of("file:///"), out);
        out.writeBoolean(true);
        Texts.write("file:///2.jpg", out);
        out.writeInt(1);
        writeFirstVersion(out);
        assertThat(WalkStateSerializer.INSTANCE.deserialize(1, walk.toByteArray()))
                .isEqualTo(new WalkState(new WalkPosition(List.of("file:///"), "file:///2.jpg"), List.of(files)));
    }

    private static void writeFirstVersion(DataOutputStream out) throws IOException {
        Texts.writeAll(List.of("file:///1.jpg", "file:///2.jpg"), out);
        out.writeInt(1);
    }

    @Test
    void refuseWhatANewerProgramWrote() {
        assertThatThrownBy(() -> FileBatchSerializer.INSTANCE.deserialize(3, new byte[0]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 3, this program knows 1 to 2");
    }

    private static <T> T copy(SimpleVersionedSerializer<T> serializer, T value) throws IOException {
        return serializer.deserialize(serializer.getVersion(), serializer.serialize(value));
    }
}
