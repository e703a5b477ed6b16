package io.intellisense.flink.source;

import java.io.Closeable;

/** Lists the images of one source, as slowly as it is asked to, in an order that does not change. Not thread-safe. */
interface Listing extends Closeable {

    /** The next image; null at the end. */
    Listed next();

    @Override
    void close();
}
