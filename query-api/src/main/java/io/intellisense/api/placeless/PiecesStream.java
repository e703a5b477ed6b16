package io.intellisense.api.placeless;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** What is passed on of a file, from its first byte to its last; skipping costs nothing. */
final class PiecesStream extends InputStream {

    private final FileBytes file;
    private final Pieces pieces;
    private long at;

    /** @param file closed with this stream */
    PiecesStream(FileBytes file, Pieces pieces) {
        this.file = file;
        this.pieces = pieces;
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
        if (at >= file.length()) {
            return -1;
        }
        int read = (int) Math.min(count, file.length() - at);
        pieces.read(at, into, offset, read);
        at += read;
        return read;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.max(0, Math.min(count, file.length() - at));
        at += skipped;
        return skipped;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
