package io.intellisense.qdrant;

import java.nio.file.Path;

/** A vector store for one machine that speaks Qdrant's gRPC API. What it answered with wait=true survives kill -9. */
public final class EmbeddedQdrant implements AutoCloseable {

    private EmbeddedQdrant() {}

    /**
     * Starts a server on the loopback interface.
     *
     * @param folder where the collections live; made if missing; locked against a second server
     * @param port 0 for any free one
     */
    public static EmbeddedQdrant start(Path folder, int port) {
        throw new UnsupportedOperationException();
    }

    public int port() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
