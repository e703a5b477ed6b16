package io.intellisense.flink.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class FileBytesTest {

    private final List<ByteBuffer> back = new ArrayList<>();
    private final ByteBuffer memory =
            ByteBuffer.allocate(8).put(new byte[] {1, 2, 3}).limit(3);
    private final FileBytes file = new FileBytes(memory, back::add);

    @Test
    void areTheMemoryUpToItsLimit() {
        assertThat(file.length()).isEqualTo(3);
        assertThat(file.view()).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 3}));
    }

    @Test
    void canBeReadAgainAndNotBeWritten() {
        file.view().get();
        assertThat(file.view().remaining()).isEqualTo(3);
        assertThatThrownBy(() -> file.view().put((byte) 9)).isInstanceOf(ReadOnlyBufferException.class);
    }

    @Test
    void giveTheMemoryBackOnce() {
        file.giveBack();
        assertThat(back).singleElement().isSameAs(memory);
        assertThatIllegalStateException().isThrownBy(file::giveBack).withMessageContaining("given back");
        assertThat(back).hasSize(1);
    }

    @Test
    void cannotBeHadOnceTheyWereGivenBack() {
        file.giveBack();
        assertThatIllegalStateException().isThrownBy(file::view);
        assertThatIllegalStateException().isThrownBy(file::length);
        assertThatIllegalStateException().isThrownBy(file::copy);
        assertThatIllegalStateException().isThrownBy(() -> file.write(new DataOutputSerializer(8)));
    }

    @Test
    void aCopyOfFlinksOutlivesThem() {
        FileBytes copy = serializer().copy(file);
        FileBytes into = serializer().copy(file, new FileBytes());
        file.giveBack();
        memory.clear().put(new byte[8]);
        assertThat(copy.view()).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 3}));
        assertThat(into.view()).isEqualTo(copy.view());
        copy.giveBack();
        assertThat(back).hasSize(1);
    }

    @Test
    void travelWhereFlinkSendsThem() throws Exception {
        DataOutputSerializer first = new DataOutputSerializer(8);
        serializer().serialize(file, first);
        DataOutputSerializer second = new DataOutputSerializer(8);
        serializer().copy(new DataInputDeserializer(first.getCopyOfBuffer()), second);
        FileBytes arrived = serializer().deserialize(new DataInputDeserializer(second.getCopyOfBuffer()));
        assertThat(arrived.view()).isEqualTo(file.view());
    }

    private static TypeSerializer<FileBytes> serializer() {
        return TypeInformation.of(FileBytes.class).createSerializer(new SerializerConfigImpl());
    }
}
