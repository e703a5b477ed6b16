package io.intellisense.api.originals;

import java.io.Closeable;
import java.io.IOException;

/** An original that can be read from any place, fastest from its beginning to its end. Not thread-safe. */
public interface OpenOriginal extends Closeable {

    /**
     * @param at which of the original's bytes is the first
     * @param count how many, at most
     * @return how many were read; -1 at the end
     */
    int read(long at, byte[] into, int offset, int count) throws IOException;
}
