package io.intellisense.qdrant.collection;

import static io.qdrant.client.ValueFactory.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.HnswConfigDiff;
import io.qdrant.client.grpc.Collections.OptimizersConfigDiff;
import io.qdrant.client.grpc.Collections.PayloadSchemaInfo;
import io.qdrant.client.grpc.Collections.PayloadSchemaType;
import io.qdrant.client.grpc.Collections.QuantizationConfig;
import io.qdrant.client.grpc.Collections.QuantizationType;
import io.qdrant.client.grpc.Collections.ScalarQuantization;
import io.qdrant.client.grpc.Collections.UpdateCollection;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.Collections.VectorsConfig;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CollectionSettingsTest {

    @Test
    void whatIsNotSaidIsQdrantsDefault() {
        CollectionSettings settings = CollectionSettings.of(request(512).build());

        assertThat(settings.dimension()).isEqualTo(512);
        assertThat(settings.graph().m()).isEqualTo(16);
        assertThat(settings.graph().efConstruct()).isEqualTo(100);
        assertThat(settings.graph().threshold()).as("20,000 kB of 2 kB vectors").isEqualTo(10_000);
    }

    @Test
    void anIndexingThresholdOfZeroMeansNoGraphsUntilItIsRestored() {
        CollectionSettings settings = CollectionSettings.of(request(512).build());

        CollectionSettings loading = settings.with(threshold(0));
        CollectionSettings loaded = loading.with(threshold(20_000));

        assertThat(loading.graph().threshold()).isEqualTo(Integer.MAX_VALUE);
        assertThat(loaded).isEqualTo(settings);
    }

    @Test
    void metadataIsMergedAndIndexesStay() {
        CollectionSettings settings = CollectionSettings.of(request(4)
                        .putMetadata("a", value(1))
                        .putMetadata("b", value(2))
                        .build())
                .withIndex(
                        "colour",
                        PayloadSchemaInfo.newBuilder()
                                .setDataType(PayloadSchemaType.Keyword)
                                .build());

        CollectionSettings changed = settings.with(
                UpdateCollection.newBuilder().putMetadata("b", value(3)).build());

        assertThat(changed.info().getConfig().getMetadataMap()).isEqualTo(Map.of("a", value(1), "b", value(3)));
        assertThat(changed.info().getPayloadSchemaMap()).containsOnlyKeys("colour");
        assertThat(changed.withoutIndex("colour").info().getPayloadSchemaMap()).isEmpty();
    }

    @Test
    void survivesItsFile() throws Exception {
        CollectionSettings settings =
                CollectionSettings.of(request(4).putMetadata("a", value("b")).build());

        assertThat(CollectionSettings.parse(settings.toBytes())).isEqualTo(settings);
    }

    @Test
    void whatThisServerCannotKeepIsRefusedAtOnce() {
        assertCode(Code.UNIMPLEMENTED, request(4).setQuantizationConfig(QuantizationConfig.getDefaultInstance()));
        assertCode(Code.UNIMPLEMENTED, request(4).setShardNumber(2));
        assertCode(Code.UNIMPLEMENTED, CreateCollection.newBuilder());
        assertCode(Code.UNIMPLEMENTED, request(4, Distance.Euclid));
    }

    @Test
    void scalarQuantizationIsNotedForClientsToReadBack() {
        QuantizationConfig int8 = QuantizationConfig.newBuilder()
                .setScalar(ScalarQuantization.newBuilder().setType(QuantizationType.Int8))
                .build();

        CollectionSettings settings =
                CollectionSettings.of(request(4).setQuantizationConfig(int8).build());

        assertThat(settings.info().getConfig().getQuantizationConfig()).isEqualTo(int8);
    }

    @Test
    void aGraphWithoutLinksIsNone() {
        CollectionSettings settings = CollectionSettings.of(
                request(4).setHnswConfig(HnswConfigDiff.newBuilder().setM(0)).build());
        assertThat(settings.graph().threshold()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void whatMakesNoSenseIsAnInvalidArgument() {
        assertCode(Code.INVALID_ARGUMENT, request(0));
        assertCode(Code.INVALID_ARGUMENT, request(4, Distance.UnknownDistance));
        assertCode(
                Code.INVALID_ARGUMENT,
                request(4).setHnswConfig(HnswConfigDiff.newBuilder().setM(100_000)));
    }

    private static void assertCode(Code code, CreateCollection.Builder request) {
        assertThatThrownBy(() -> CollectionSettings.of(request.build()))
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        e -> assertThat(e.getStatus().getCode()).isEqualTo(code));
    }

    private static UpdateCollection threshold(long kilobytes) {
        return UpdateCollection.newBuilder()
                .setOptimizersConfig(OptimizersConfigDiff.newBuilder().setIndexingThreshold(kilobytes))
                .build();
    }

    private static CreateCollection.Builder request(int dimension) {
        return request(dimension, Distance.Cosine);
    }

    private static CreateCollection.Builder request(int dimension, Distance distance) {
        return CreateCollection.newBuilder()
                .setCollectionName("pictures")
                .setVectorsConfig(VectorsConfig.newBuilder()
                        .setParams(VectorParams.newBuilder().setSize(dimension).setDistance(distance)));
    }
}
