package io.intellisense.clip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** One growing off-heap buffer per thread, through which input goes to PyTorch: a fresh one per call would wait for the garbage collector. */
final class DirectBuffers {

    private static final ThreadLocal<ByteBuffer> BUFFER = ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(0));

    private DirectBuffers() {}

    /** This thread's buffer, with room for exactly so many bytes, until the thread's next call. */
    static ByteBuffer take(int bytes) {
        if (BUFFER.get().capacity() < bytes) {
            BUFFER.set(ByteBuffer.allocateDirect(bytes));
        }
        return BUFFER.get().slice(0, bytes).order(ByteOrder.nativeOrder());
    }
}
