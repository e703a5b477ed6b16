package io.intellisense.api.placeless;

import io.intellisense.api.originals.OpenOriginal;
import java.io.IOException;

/** What is passed on of a file. */
record OpenPieces(FileBytes file, Pieces pieces) implements OpenOriginal {

    @Override
    public int read(long at, byte[] into, int offset, int count) throws IOException {
        if (at >= file.length()) {
            return -1;
        }
        int read = (int) Math.min(count, file.length() - at);
        pieces.read(at, into, offset, read);
        return read;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
