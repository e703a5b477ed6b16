package io.intellisense.flink.read;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Memory outside the heap for the bytes of files, used again and again: disks write to it, and decoders read it, without a copy. */
final class FileBuffers {

    /** As much as a subtask reads ahead and gathers for a question to the index, for each processor. */
    static final FileBuffers OF_PROCESS =
            new FileBuffers((64L << 20) * Runtime.getRuntime().availableProcessors());

    private static final int LEAST_BYTES = 1 << 16;

    private final long mostIdle;
    private final Deque<ByteBuffer> idle = new ArrayDeque<>(); // used last, first
    private long idleBytes;

    /** @param mostIdle bytes that are kept while nobody uses them, at most */
    FileBuffers(long mostIdle) {
        this.mostIdle = mostIdle;
    }

    /** Memory for so many bytes, which is its limit. */
    ByteBuffer take(int bytes) {
        ByteBuffer buffer = takeIdle(bytes);
        return (buffer == null ? ByteBuffer.allocateDirect(rounded(bytes)) : buffer.clear()).limit(bytes);
    }

    /** To be called once for what was taken, by whoever uses it no more; what is too much is left to the garbage collector. */
    synchronized void giveBack(ByteBuffer buffer) {
        idle.addFirst(buffer);
        idleBytes += buffer.capacity();
        while (idleBytes > mostIdle) {
            idleBytes -= idle.removeLast().capacity();
        }
    }

    synchronized long idleBytes() {
        return idleBytes;
    }

    private synchronized ByteBuffer takeIdle(int bytes) {
        long most = Math.max(LEAST_BYTES, bytes * 3L / 2); // what is larger is kept for larger files
        for (Iterator<ByteBuffer> next = idle.iterator(); next.hasNext(); ) {
            ByteBuffer buffer = next.next();
            if (buffer.capacity() >= bytes && buffer.capacity() <= most) {
                next.remove();
                idleBytes -= buffer.capacity();
                return buffer;
            }
        }
        return null;
    }

    /** Up by at most a quarter, so that files of about a size fit into each other's memory. */
    private static int rounded(int bytes) {
        int step = Math.max(LEAST_BYTES, Integer.highestOneBit(bytes) / 4);
        return (int) Math.min(Integer.MAX_VALUE, ((long) bytes + step - 1) / step * step);
    }
}
