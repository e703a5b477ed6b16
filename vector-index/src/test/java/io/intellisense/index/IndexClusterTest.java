package io.intellisense.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import io.intellisense.index.IndexCluster.ReadConsistency;
import io.intellisense.index.IndexCluster.WriteOrdering;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.FacetCounts;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.ReadConsistencyType;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.WriteOrderingType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndexClusterTest {

    private static final CollectionSpec SPEC = new CollectionSpec("openai/clip", "r1", 2, "square 224");
    private static final ImageId ID = ImageId.of(Sha256.of(new byte[] {1}));

    private RecordingQdrant qdrant;

    @BeforeEach
    void start() throws IOException {
        qdrant = RecordingQdrant.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        qdrant.close();
    }

    @Test
    void withoutAWordTheServerDecidesAndNothingIsSlowed() {
        try (VectorIndex index = open(IndexCluster.DEFAULT)) {
            CreateCollection made = qdrant.last(CreateCollection.class);
            assertThat(made.hasShardNumber()).isFalse();
            assertThat(made.hasReplicationFactor()).isFalse();
            assertThat(made.hasWriteConsistencyFactor()).isFalse();

            index.delete(List.of(ID)).join();
            assertThat(qdrant.last(DeletePoints.class).getOrdering().getType()).isEqualTo(WriteOrderingType.Weak);
            index.search(new SearchQuery(new float[] {1, 0}, ImageFilter.ALL, 10, 0, null, false));
            assertThat(qdrant.last(QueryPoints.class).getReadConsistency().getFactor())
                    .isEqualTo(1);
        }
    }

    @Test
    void replicasAreWrittenInOrderToMoreThanHalfAndReadBySeveralBeforeAWrite() {
        try (VectorIndex index = open(new IndexCluster(6, 3, 0, WriteOrdering.AUTO, ReadConsistency.ONE))) {
            CreateCollection made = qdrant.last(CreateCollection.class);
            assertThat(made.getShardNumber()).isEqualTo(6);
            assertThat(made.getReplicationFactor()).isEqualTo(3);
            assertThat(made.getWriteConsistencyFactor()).isEqualTo(2);

            index.addLocations(Map.of(ID, List.of("file:///a.jpg"))).join();
            assertThat(qdrant.last(GetPoints.class).getReadConsistency().getType())
                    .isEqualTo(ReadConsistencyType.Majority);
            index.delete(List.of(ID)).join();
            assertThat(qdrant.last(DeletePoints.class).getOrdering().getType()).isEqualTo(WriteOrderingType.Medium);
        }
    }

    @Test
    void whoeverComesLaterLearnsOfTheReplicasFromTheServer() {
        open(new IndexCluster(0, 2, 0, WriteOrdering.AUTO, ReadConsistency.ONE)).close();
        try (VectorIndex index = open(IndexCluster.DEFAULT)) {
            index.delete(List.of(ID)).join();
            assertThat(qdrant.last(DeletePoints.class).getOrdering().getType()).isEqualTo(WriteOrderingType.Medium);
        }
    }

    @Test
    void whatIsAskedForIsSentWithEveryRead() {
        try (VectorIndex index = open(new IndexCluster(1, 3, 3, WriteOrdering.STRONG, ReadConsistency.QUORUM))) {
            assertThat(qdrant.last(CreateCollection.class).getWriteConsistencyFactor())
                    .isEqualTo(3);
            index.search(new SearchQuery(new float[] {1, 0}, ImageFilter.ALL, 10, 0, null, false));
            index.count(ImageFilter.ALL);
            index.facet(Facet.FORMAT, ImageFilter.ALL, 5);
            index.retrieve(List.of(ID));
            index.browse(ImageFilter.ALL, TimeOrder.NEWEST, null, 5);
            index.delete(List.of(ID)).join();

            assertThat(List.of(
                            qdrant.last(QueryPoints.class).getReadConsistency(),
                            qdrant.last(CountPoints.class).getReadConsistency(),
                            qdrant.last(FacetCounts.class).getReadConsistency(),
                            qdrant.last(GetPoints.class).getReadConsistency(),
                            qdrant.last(ScrollPoints.class).getReadConsistency()))
                    .allSatisfy(reads -> assertThat(reads.getType()).isEqualTo(ReadConsistencyType.Quorum));
            assertThat(qdrant.last(DeletePoints.class).getOrdering().getType()).isEqualTo(WriteOrderingType.Strong);
        }
    }

    @Test
    void theKeyIsSentWithEveryRequest() {
        VectorIndex.open(new IndexAddress("localhost", qdrant.port(), false, "s3cret"), SPEC)
                .close();
        assertThat(qdrant.keys).hasSameSizeAs(qdrant.requests).containsOnly("s3cret");
    }

    @Test
    void refusesWhatNoClusterCanKeep() {
        assertThatThrownBy(() -> new IndexCluster(0, 2, 3, WriteOrdering.AUTO, ReadConsistency.ONE))
                .hasMessageContaining("write consistency 3")
                .hasMessageContaining("there are: 2");
        assertThatThrownBy(() -> new IndexCluster(-1, 0, 0, WriteOrdering.AUTO, ReadConsistency.ONE))
                .hasMessageContaining("-1");
    }

    private VectorIndex open(IndexCluster cluster) {
        return VectorIndex.open(new IndexAddress("localhost", qdrant.port(), false, null).with(cluster), SPEC);
    }
}
