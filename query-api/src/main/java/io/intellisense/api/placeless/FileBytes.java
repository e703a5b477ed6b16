package io.intellisense.api.placeless;

import io.intellisense.api.originals.OpenOriginal;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The bytes of an open original, read a window at a time. Places outside of it throw {@link IndexOutOfBoundsException}. */
final class FileBytes implements AutoCloseable {

    private static final int WINDOW_BYTES = 64 * 1024;

    private final OpenOriginal file;
    private final long length;
    private final byte[] window = new byte[WINDOW_BYTES];
    private long windowStart;
    private long windowEnd;

    FileBytes(OpenOriginal file, long length) {
        this.file = file;
        this.length = length;
    }

    long length() {
        return length;
    }

    int u8(long at) throws IOException {
        if (at < windowStart || at >= windowEnd) {
            load(at);
        }
        return window[(int) (at - windowStart)] & 0xff;
    }

    int u16(long at, ByteOrder order) throws IOException {
        int first = u8(at);
        int second = u8(at + 1);
        return order == ByteOrder.BIG_ENDIAN ? first << 8 | second : second << 8 | first;
    }

    long u32(long at, ByteOrder order) throws IOException {
        long first = u16(at, order);
        long second = u16(at + 2, order);
        return order == ByteOrder.BIG_ENDIAN ? first << 16 | second : second << 16 | first;
    }

    boolean hasText(long at, String ascii) throws IOException {
        return at + ascii.length() <= length && text(at, ascii.length()).equals(ascii);
    }

    String text(long at, int bytes) throws IOException {
        byte[] text = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            text[i] = (byte) u8(at + i);
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** Reads all the bytes that are asked for. */
    void read(long at, byte[] into, int offset, int count) throws IOException {
        int done = 0;
        while (done < count) {
            int read = file.read(at + done, into, offset + done, count - done);
            if (read < 0) {
                throw new EOFException("The file was cut short while it was read");
            }
            done += read;
        }
    }

    private void load(long at) throws IOException {
        if (at < 0 || at >= length) {
            throw new IndexOutOfBoundsException("The file has no byte " + at);
        }
        int count = (int) Math.min(WINDOW_BYTES, length - at);
        read(at, window, 0, count);
        windowStart = at;
        windowEnd = at + count;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
