package io.intellisense.domain.file;

import java.io.InputStream;
import java.nio.ByteBuffer;

/** What is left of a buffer, as a stream. Not thread-safe. */
final class BufferStream extends InputStream {

    private final ByteBuffer rest;

    BufferStream(ByteBuffer rest) {
        this.rest = rest;
    }

    @Override
    public int read() {
        return rest.hasRemaining() ? rest.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (length > 0 && !rest.hasRemaining()) {
            return -1;
        }
        int read = Math.min(length, rest.remaining());
        rest.get(into, from, read);
        return read;
    }

    @Override
    public long skip(long bytes) {
        int skipped = (int) Math.max(0, Math.min(bytes, rest.remaining()));
        rest.position(rest.position() + skipped);
        return skipped;
    }

    @Override
    public int available() {
        return rest.remaining();
    }
}
