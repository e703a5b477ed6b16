package io.intellisense.qdrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grpc.health.v1.HealthCheck.HealthCheckRequest;
import grpc.health.v1.HealthCheck.HealthCheckResponse.ServingStatus;
import grpc.health.v1.HealthGrpc;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import io.intellisense.index.CollectionSpec;
import io.intellisense.index.ImageFilter;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.ImagePoint;
import io.intellisense.index.IndexAddress;
import io.intellisense.index.IndexException;
import io.intellisense.index.IndexException.Kind;
import io.intellisense.index.SearchQuery;
import io.intellisense.index.VectorIndex;
import io.qdrant.client.ShardKeyFactory;
import io.qdrant.client.grpc.Points.RecommendPoints;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ShardKeySelector;
import io.qdrant.client.grpc.PointsGrpc;
import io.qdrant.client.grpc.QdrantGrpc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a program: its folder, its port, its end, and what it says of things that it cannot do. */
class EmbeddedQdrantIT {

    private static final CollectionSpec SPEC = new CollectionSpec("model", "r1", 3, "square 3");

    @TempDir
    private Path folder;

    @Test
    void aSecondServerOnTheFolderIsToldSo() {
        try (EmbeddedQdrant first = EmbeddedQdrant.start(folder, 0)) {
            assertThat(first.port()).isPositive();
            assertThatThrownBy(() -> EmbeddedQdrant.start(folder, 0))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("already running");
        }
        EmbeddedQdrant.start(folder, 0).close();
    }

    @Test
    void aPortInUseIsNamedAndTheFolderIsFreeAgain() throws IOException {
        try (EmbeddedQdrant other = EmbeddedQdrant.start(folder.resolve("other"), 0)) {
            assertThatThrownBy(() -> EmbeddedQdrant.start(folder.resolve("mine"), other.port()))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("port " + other.port());
        }
        EmbeddedQdrant.start(folder.resolve("mine"), 0).close();
    }

    @Test
    void aFolderThatIsAFileIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> EmbeddedQdrant.start(file, 0))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void everythingIsThereAfterAnOrderlyRestart() throws Exception {
        try (EmbeddedQdrant server = EmbeddedQdrant.start(folder, 0);
                VectorIndex index = VectorIndex.open(address(server), SPEC)) {
            index.put(List.of(image())).get(60, TimeUnit.SECONDS);
        }
        try (EmbeddedQdrant server = EmbeddedQdrant.start(folder, 0);
                VectorIndex index = VectorIndex.open(address(server), SPEC)) {
            assertThat(VectorIndex.current(address(server))).contains(SPEC);
            assertThat(index.search(SearchQuery.nearest(new float[] {0, 1, 0}, 5)))
                    .singleElement()
                    .satisfies(hit -> assertThat(hit.payload()).isEqualTo(image().payload()));
        }
    }

    @Test
    void aStoppedServerIsUnavailableInOneSentence() {
        VectorIndex index;
        IndexAddress address;
        try (EmbeddedQdrant server = EmbeddedQdrant.start(folder, 0)) {
            address = address(server);
            index = VectorIndex.open(address, SPEC);
        }
        try (index) {
            assertThatThrownBy(() -> index.count(ImageFilter.ALL))
                    .isInstanceOfSatisfying(
                            IndexException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNAVAILABLE))
                    .hasMessageContaining(address.toString());
        }
        assertThatThrownBy(() -> VectorIndex.open(address, SPEC))
                .isInstanceOfSatisfying(
                        IndexException.class, e -> assertThat(e.isTransient()).isTrue());
    }

    @Test
    void tellsItsHealthAndItsProtocol() {
        try (EmbeddedQdrant server = EmbeddedQdrant.start(folder, 0)) {
            ManagedChannel channel = channel(server);
            assertThat(HealthGrpc.newBlockingStub(channel)
                            .check(HealthCheckRequest.getDefaultInstance())
                            .getStatus())
                    .isEqualTo(ServingStatus.SERVING);
            assertThat(QdrantGrpc.newBlockingStub(channel)
                            .healthCheck(io.qdrant.client.grpc.QdrantOuterClass.HealthCheckRequest.getDefaultInstance())
                            .getVersion())
                    .startsWith("1.");
            channel.shutdownNow();
        }
    }

    @Test
    void whatItCannotDoIsSaidAndNeverIgnored() {
        try (EmbeddedQdrant server = EmbeddedQdrant.start(folder, 0)) {
            VectorIndex.open(address(server), SPEC).close();
            ManagedChannel channel = channel(server);
            PointsGrpc.PointsBlockingStub points = PointsGrpc.newBlockingStub(channel);
            assertUnimplemented(() -> points.recommend(RecommendPoints.getDefaultInstance()), "Recommend");
            assertUnimplemented(
                    () -> points.scroll(ScrollPoints.newBuilder()
                            .setCollectionName(SPEC.name())
                            .setShardKeySelector(
                                    ShardKeySelector.newBuilder().addShardKeys(ShardKeyFactory.shardKey("north")))
                            .build()),
                    "'shard_key_selector' in ScrollPoints");
            channel.shutdownNow();
        }
    }

    @Test
    void onlyThisMachineReachesIt() throws IOException {
        try (EmbeddedQdrant server = EmbeddedQdrant.start(folder, 0);
                ServerSocket elsewhere = new ServerSocket()) {
            elsewhere.bind(new InetSocketAddress("127.0.0.2", server.port()));
            assertThat(elsewhere.isBound())
                    .as("the port is free on other addresses")
                    .isTrue();
        }
    }

    private static void assertUnimplemented(Runnable call, String words) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        e -> assertThat(e.getStatus().getCode()).isEqualTo(Code.UNIMPLEMENTED))
                .hasMessageContaining(words);
    }

    private static ImagePoint image() {
        Sha256 sha256 = Sha256.of(new byte[] {1});
        ImageFacts facts = ImageFacts.of(ImageFormat.JPEG, 3, 2, 1);
        return new ImagePoint(
                ImageId.of(sha256),
                new float[] {0, 1, 0},
                new ImagePayload(sha256, List.of("file:///a.jpg"), facts, Instant.EPOCH));
    }

    private static IndexAddress address(EmbeddedQdrant server) {
        return new IndexAddress("127.0.0.1", server.port(), false, null);
    }

    private static ManagedChannel channel(EmbeddedQdrant server) {
        return ManagedChannelBuilder.forAddress("127.0.0.1", server.port())
                .usePlaintext()
                .build();
    }
}
