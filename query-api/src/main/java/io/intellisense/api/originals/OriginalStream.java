package io.intellisense.api.originals;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** An original from its first byte to its last; skipping costs nothing. */
public final class OriginalStream extends InputStream {

    private final OpenOriginal original;
    private final long length;
    private long at;

    /** @param original closed with this stream */
    public OriginalStream(OpenOriginal original, long length) {
        this.original = original;
        this.length = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, into.length);
        if (count == 0) {
            return 0;
        }
        int read = at >= length ? -1 : original.read(at, into, offset, count);
        at += Math.max(read, 0);
        return read;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.max(0, Math.min(count, length - at));
        at += skipped;
        return skipped;
    }

    @Override
    public void close() throws IOException {
        original.close();
    }
}
