package io.intellisense.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsTest {

    @TempDir
    Path folder;

    @Test
    void tensorsAreMappedWithTheirShapesAndBytes() throws IOException {
        Path file = write(
                "{'__metadata__':{'format':'pt'},'b':{'dtype':'BF16','shape':[3],'data_offsets':[4,10]},"
                        + "'a':{'dtype':'F32','shape':[],'data_offsets':[0,4]}}",
                new byte[] {0, 0, (byte) 0x80, 0x3f, 1, 2, 3, 4, 5, 6});
        try (Safetensors tensors = Safetensors.open(file)) {
            assertThat(tensors.slots()).containsOnlyKeys("a", "b");
            assertThat(tensors.map(tensors.slots().get("a")).getFloat()).isEqualTo(1f);
            TensorSlot b = tensors.slots().get("b");
            assertThat(b.shape()).isEqualTo(List.of(3L));
            assertThat(tensors.map(b).get(5)).isEqualTo((byte) 6);
        }
    }

    /** Each header goes before ten bytes of data. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            {'a':{'dtype':'F32','shape':[3],'data_offsets':[0,12]}}                       | is cut short: it should have
            {'a':{'dtype':'U8','shape':[9],'data_offsets':[0,9]}}                         | has 1 bytes that belong to no tensor
            {'a':{'dtype':'F32','shape':[3],'data_offsets':[0,10]}}                       | says that tensor a of type F32 and shape [3]
            {'a':{'dtype':'F32','shape':[-1],'data_offsets':[0,10]}}                      | says that tensor a of type F32 and shape [-1]
            {'a':{'dtype':'F32','shape':[4611686018427387904,4],'data_offsets':[0,10]}}   | says that tensor a
            {'a':{'dtype':'Q4','shape':[10],'data_offsets':[0,10]}}                       | has the unknown type Q4
            {'a':{'dtype':'U8','shape':[10]}}                                             | says no data_offsets for tensor a
            {'a':{'dtype':'U8','shape':[6],'data_offsets':[0,6]},'b':{'dtype':'U8','shape':[6],'data_offsets':[4,10]}} | has overlapping tensors
            {'a':{'dtype':'U8','shape':[2],'data_offsets':[0,2]},'b':{'dtype':'U8','shape':[6],'data_offsets':[4,10]}} | has a gap before tensor b
            {'a':{'dtype':'U8','shape':'ten','data_offsets':[0,10]}}                      | has a header that is not the JSON
            {'a':{'dtype':'U8','shape':[10],'data_offsets':[0]}}                          | says no beginning and end for tensor a
            {'a':7}                                                                       | has a header that is not the JSON
            [1]                                                                           | has a header that is not the JSON
            {'a':                                                                         | has a header that is not the JSON
            """)
    void aHeaderThatCannotBeTrueIsRefused(String json, String complaint) throws IOException {
        Path file = write(json, new byte[10]);
        assertThatThrownBy(() -> Safetensors.open(file))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(complaint);
    }

    @Test
    void aHeaderLengthBeyondTheFileIsRefused() throws IOException {
        assertRefused(headerLength(5000), "is cut short within its header");
        assertRefused(headerLength(Long.MAX_VALUE), "is no safetensors file");
        assertRefused(headerLength(-1), "is no safetensors file");
        assertRefused(new byte[3], "is no safetensors file");
        assertRefused(new byte[0], "is no safetensors file");
    }

    @Test
    void everyCutOfARealFileIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(TinyModel.QUICK_GELU.resolve("model.safetensors"));
        for (int length = 0; length < whole.length; length += 997) {
            assertRefused(Arrays.copyOf(whole, length), "");
        }
    }

    private void assertRefused(byte[] bytes, String complaint) throws IOException {
        Path file = Files.write(folder.resolve("model.safetensors"), bytes);
        assertThatThrownBy(() -> Safetensors.open(file).close())
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(complaint);
    }

    private static byte[] headerLength(long length) {
        return ByteBuffer.allocate(40)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .array();
    }

    private Path write(String json, byte[] data) throws IOException {
        byte[] header = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        ByteBuffer file = ByteBuffer.allocate(8 + header.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(header.length).put(header).put(data);
        return Files.write(folder.resolve("model.safetensors"), file.array());
    }
}
