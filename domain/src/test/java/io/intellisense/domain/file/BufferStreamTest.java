package io.intellisense.domain.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class BufferStreamTest {

    private final ByteBuffer file =
            ByteBuffer.allocateDirect(8).put(new byte[] {1, -1, 3, 4, 5}).limit(5);
    private final InputStream stream = Bytes.stream(file);

    @Test
    void bringsTheFileFromItsFirstByteToItsLimit() throws Exception {
        assertThat(stream.readAllBytes()).containsExactly(1, -1, 3, 4, 5);
        assertThat(stream.read()).isEqualTo(-1);
        assertThat(stream.read(new byte[1])).isEqualTo(-1);
        assertThat(stream.read(new byte[0])).isZero();
        assertThat(file.position()).as("left as it was").isEqualTo(5);
    }

    @Test
    void bringsSingleBytesAsNumbers() throws Exception {
        assertThat(stream.read()).isEqualTo(1);
        assertThat(stream.read()).isEqualTo(255);
        assertThat(stream.available()).isEqualTo(3);
    }

    @Test
    void skipsNoFurtherThanItsEnd() throws Exception {
        assertThat(stream.skip(2)).isEqualTo(2);
        assertThat(stream.read()).isEqualTo(3);
        assertThat(stream.skip(-1)).isZero();
        assertThat(stream.skip(10)).isEqualTo(2);
        assertThat(stream.skip(10)).isZero();
    }
}
