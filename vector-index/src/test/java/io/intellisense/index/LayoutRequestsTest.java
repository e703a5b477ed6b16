package io.intellisense.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.index.CollectionLayout.OnDisk;
import io.intellisense.index.CollectionLayout.Quantization;
import io.qdrant.client.grpc.Collections.CollectionConfig;
import io.qdrant.client.grpc.Collections.CollectionParams;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.QuantizationType;
import io.qdrant.client.grpc.Collections.ScalarQuantization;
import io.qdrant.client.grpc.Collections.VectorParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LayoutRequestsTest {

    private static final CollectionSpec SPEC = new CollectionSpec("openai/clip", "r1", 512, "square 224");

    @Test
    void theUsualLayoutLeavesTheServersDefaultsAlone() {
        CreateCollection request = create(Quantization.NONE, OnDisk.NONE);
        VectorParams vectors = vectors(request);

        assertThat(request.getCollectionName()).isEqualTo(SPEC.name());
        assertThat(vectors.getSize()).isEqualTo(512);
        assertThat(vectors.getDistance()).isEqualTo(Distance.Cosine);
        assertThat(vectors.hasOnDisk()).isFalse();
        assertThat(request.hasHnswConfig()).isFalse();
        assertThat(request.hasOnDiskPayload()).isFalse();
        assertThat(request.hasQuantizationConfig()).isFalse();
    }

    @Test
    void quantizedVectorsAreBytesInMemory() {
        ScalarQuantization scalar =
                create(Quantization.INT8, OnDisk.NONE).getQuantizationConfig().getScalar();

        assertThat(scalar.getType()).isEqualTo(QuantizationType.Int8);
        assertThat(scalar.getQuantile()).isEqualTo(0.99f);
        assertThat(scalar.getAlwaysRam()).isTrue();
    }

    @Test
    void vectorsOnDiskLeaveTheGraphInMemory() {
        CreateCollection request = create(Quantization.NONE, OnDisk.VECTORS);
        assertThat(vectors(request).getOnDisk()).isTrue();
        assertThat(request.hasHnswConfig()).isFalse();
        assertThat(request.hasOnDiskPayload()).isFalse();
    }

    @Test
    void allOnDiskIsVectorsGraphAndPayload() {
        CreateCollection request = create(Quantization.NONE, OnDisk.ALL);
        assertThat(vectors(request).getOnDisk()).isTrue();
        assertThat(request.getHnswConfig().getOnDisk()).isTrue();
        assertThat(request.getOnDiskPayload()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAskedForIsReadBack(OnDisk onDisk) {
        for (Quantization quantization : Quantization.values()) {
            CreateCollection request = create(quantization, onDisk);
            CollectionConfig.Builder config = CollectionConfig.newBuilder()
                    .setParams(CollectionParams.newBuilder()
                            .setVectorsConfig(request.getVectorsConfig())
                            .setOnDiskPayload(request.getOnDiskPayload()))
                    .setHnswConfig(request.getHnswConfig());
            if (request.hasQuantizationConfig()) {
                config.setQuantizationConfig(request.getQuantizationConfig());
            }
            assertThat(LayoutRequests.read(config.build())).isEqualTo(new CollectionLayout(quantization, onDisk));
        }
    }

    private static CreateCollection create(Quantization quantization, OnDisk onDisk) {
        return LayoutRequests.create(SPEC, new CollectionLayout(quantization, onDisk), IndexCluster.DEFAULT);
    }

    private static VectorParams vectors(CreateCollection request) {
        return request.getVectorsConfig().getParams();
    }
}
