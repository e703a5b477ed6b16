package io.intellisense.flink.source;

import java.io.Closeable;

/** Lists the images of one source, as slowly as it is asked to, in an order that does not change. Not thread-safe. */
interface Listing extends Closeable {

    /** The next image; null at the end. */
    Listed next();

    /** Links to folders that were not followed so far. */
    default long linksPassed() {
        return 0;
    }

    @Override
    void close();
}
