package io.intellisense.qdrant.contract;

import io.intellisense.index.IndexAddress;
import io.intellisense.qdrant.EmbeddedQdrant;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server keeps the contract. */
class EmbeddedContractIT {

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

    private static IndexAddress loopback() {
        return new IndexAddress("127.0.0.1", server.port(), false, null);
    }

    @Nested
    class VectorIndexOnIt extends VectorIndexContract {
        @Override
        IndexAddress address() {
            return loopback();
        }
    }

    @Nested
    class ProtocolOfIt extends ProtocolContract {
        @Override
        IndexAddress address() {
            return loopback();
        }
    }

    @Nested
    class FiltersOfIt extends FilterContract {
        @Override
        IndexAddress address() {
            return loopback();
        }
    }

    @Nested
    class OrderOfIt extends OrderContract {
        @Override
        IndexAddress address() {
            return loopback();
        }
    }

    @Nested
    class BulkLoadOnIt extends BulkLoadContract {
        @Override
        IndexAddress address() {
            return loopback();
        }
    }

    @Nested
    class ModelCollectionsOnIt extends ModelCollectionsContract {
        @Override
        IndexAddress address() {
            return loopback();
        }
    }
}
