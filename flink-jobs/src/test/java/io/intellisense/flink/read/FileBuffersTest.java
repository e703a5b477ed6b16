package io.intellisense.flink.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class FileBuffersTest {

    private static final int MEGABYTE = 1 << 20;

    private final FileBuffers buffers = new FileBuffers(3 * MEGABYTE);

    @Test
    void memoryLiesOutsideTheHeapAndEndsWithTheFile() {
        ByteBuffer memory = buffers.take(1_000_001);
        assertThat(memory.isDirect()).isTrue();
        assertThat(memory.position()).isZero();
        assertThat(memory.limit()).isEqualTo(1_000_001);
        assertThat(memory.capacity()).isLessThan(1_250_000);
    }

    @Test
    void whatWasGivenBackHoldsTheNextFileOfAboutItsSize() {
        ByteBuffer memory = buffers.take(1_000_000);
        memory.position(500_000);
        buffers.giveBack(memory);
        ByteBuffer next = buffers.take(900_000);
        assertThat(next).isSameAs(memory);
        assertThat(next.position()).isZero();
        assertThat(next.limit()).isEqualTo(900_000);
    }

    @Test
    void whatIsInUseHoldsNoOtherFile() {
        ByteBuffer one = buffers.take(100);
        ByteBuffer other = buffers.take(100);
        assertThat(other).isNotSameAs(one);
        buffers.giveBack(one);
        assertThat(buffers.take(100)).isSameAs(one);
        assertThat(buffers.take(100)).isNotSameAs(one).isNotSameAs(other);
    }

    @Test
    void aSmallFileTakesNoLargeMemoryAndALargeOneNoSmall() {
        ByteBuffer memory = buffers.take(1_000_000);
        buffers.giveBack(memory);
        assertThat(buffers.take(100_000)).isNotSameAs(memory);
        assertThat(buffers.take(1_500_000)).isNotSameAs(memory);
        assertThat(buffers.idleBytes()).isEqualTo(memory.capacity());
    }

    @Test
    void keepsNoMoreThanAllowedAndWhatWasUsedLast() {
        ByteBuffer[] used = new ByteBuffer[4];
        for (int i = 0; i < used.length; i++) {
            used[i] = buffers.take(MEGABYTE);
        }
        for (ByteBuffer memory : used) {
            buffers.giveBack(memory);
        }
        assertThat(buffers.idleBytes()).isEqualTo(3 * MEGABYTE);
        assertThat(buffers.take(MEGABYTE)).isSameAs(used[3]);
        buffers.giveBack(ByteBuffer.allocateDirect(4 * MEGABYTE));
        assertThat(buffers.idleBytes()).isZero();
    }

    @Test
    void whatIsNeverGivenBackTakesNoSpaceFromTheOthers() {
        for (int i = 0; i < 10; i++) {
            buffers.take(MEGABYTE);
        }
        ByteBuffer memory = buffers.take(MEGABYTE);
        buffers.giveBack(memory);
        assertThat(buffers.take(MEGABYTE)).isSameAs(memory);
    }
}
