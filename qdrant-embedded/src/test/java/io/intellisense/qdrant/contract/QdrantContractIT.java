package io.intellisense.qdrant.contract;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.intellisense.index.IndexAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** A real Qdrant keeps the same contract: the one at QDRANT_URL (its gRPC port), or else one in a container. */
class QdrantContractIT {

    private static final DockerImageName IMAGE = DockerImageName.parse("qdrant/qdrant:v1.16.3");

    private static IndexAddress address;
    private static GenericContainer<?> container;

    @BeforeAll
    static void find() {
        String url = System.getenv("QDRANT_URL");
        if (url != null) {
            address = IndexAddress.parse(url, System.getenv("QDRANT_API_KEY"));
            return;
        }
        assumeThat(DockerClientFactory.instance().isDockerAvailable())
                .as("no real Qdrant to test against: set QDRANT_URL, such as http://localhost:6334, or start Docker")
                .isTrue();
        container = new GenericContainer<>(IMAGE)
                .withExposedPorts(6333, IndexAddress.DEFAULT_PORT)
                .waitingFor(Wait.forHttp("/readyz").forPort(6333));
        container.start();
        address =
                new IndexAddress(container.getHost(), container.getMappedPort(IndexAddress.DEFAULT_PORT), false, null);
    }

    @AfterAll
    static void stop() {
        if (container != null) {
            container.stop();
        }
    }

    @Nested
    class VectorIndexOnIt extends VectorIndexContract {
        @Override
        IndexAddress address() {
            return address;
        }
    }

    @Nested
    class ProtocolOfIt extends ProtocolContract {
        @Override
        IndexAddress address() {
            return address;
        }
    }

    @Nested
    class FiltersOfIt extends FilterContract {
        @Override
        IndexAddress address() {
            return address;
        }
    }

    @Nested
    class OrderOfIt extends OrderContract {
        @Override
        IndexAddress address() {
            return address;
        }
    }

    @Nested
    class BulkLoadOnIt extends BulkLoadContract {
        @Override
        IndexAddress address() {
            return address;
        }
    }

    @Nested
    class ModelCollectionsOnIt extends ModelCollectionsContract {
        @Override
        IndexAddress address() {
            return address;
        }
    }
}
