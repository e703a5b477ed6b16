package io.intellisense.qdrant.contract;

import io.intellisense.index.IndexAddress;
import io.intellisense.qdrant.EmbeddedQdrant;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The vector index on the embedded server. */
class EmbeddedVectorIndexIT extends VectorIndexContract {

    @TempDir
    private static Path folder;

    private static EmbeddedQdrant server;

    @BeforeAll
    static void start() {
        server = EmbeddedQdrant.start(folder, 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    IndexAddress address() {
        return new IndexAddress("127.0.0.1", server.port(), false, null);
    }
}
