package io.intellisense.qdrant;

import static io.qdrant.client.PointIdFactory.id;
import static io.qdrant.client.ValueFactory.value;
import static io.qdrant.client.VectorsFactory.vectors;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.StatusRuntimeException;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.grpc.Collections.AliasOperations;
import io.qdrant.client.grpc.Collections.ChangeAliases;
import io.qdrant.client.grpc.Collections.CreateAlias;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.Collections.VectorsConfig;
import io.qdrant.client.grpc.CollectionsGrpc;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.UpsertPoints;
import io.qdrant.client.grpc.PointsGrpc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server has answered with wait=true outlives its sudden death. */
class CrashIT {

    private static final int BATCH = 20;
    private static final int WRITERS = 3;

    @TempDir
    private Path folder;

    @Test
    void everyAnsweredPointIsThereAfterAKillInTheMiddleOfWriting() throws Exception {
        ServerProcess server = ServerProcess.start(folder);
        Set<Long> answered;
        try {
            create(server.port());
            answered = writeUntilKilled(server);
        } finally {
            server.kill();
        }
        leaveDebris();

        try (EmbeddedQdrant again = EmbeddedQdrant.start(folder, 0)) {
            assertThat(answered.size()).isGreaterThanOrEqualTo(10 * BATCH);
            assertThat(stored(again.port(), answered)).containsExactlyInAnyOrderElementsOf(answered);
        }
    }

    /** Writers run against the server until it dies under them; only what it answered counts. */
    private static Set<Long> writeUntilKilled(ServerProcess server) throws Exception {
        Set<Long> answered = ConcurrentHashMap.newKeySet();
        AtomicLong next = new AtomicLong();
        ManagedChannel channel = channel(server.port());
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                running.add(writers.submit(() -> write(channel, next, answered)));
            }
            while (answered.size() < 10 * BATCH) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            server.kill();
            for (Future<?> writer : running) {
                writer.get(60, TimeUnit.SECONDS);
            }
        } finally {
            writers.shutdownNow();
            channel.shutdownNow();
        }
        return Set.copyOf(answered);
    }

    private static void write(ManagedChannel channel, AtomicLong next, Set<Long> answered) {
        while (true) {
            long from = next.getAndAdd(BATCH);
            List<PointStruct> points = LongStream.range(from, from + BATCH)
                    .mapToObj(CrashIT::point)
                    .toList();
            try {
                PointsGrpc.newBlockingStub(channel)
                        .withDeadlineAfter(30, TimeUnit.SECONDS)
                        .upsert(UpsertPoints.newBuilder()
                                .setCollectionName("images")
                                .setWait(true)
                                .addAllPoints(points)
                                .build());
            } catch (StatusRuntimeException e) {
                return; // the server is dead: what this batch held was never promised
            }
            points.forEach(point -> answered.add(point.getId().getNum()));
        }
    }

    private static PointStruct point(long number) {
        return PointStruct.newBuilder()
                .setId(id(number))
                .setVectors(vectors(1, number, -number))
                .putPayload("number", value(number))
                .build();
    }

    /** What a crash may leave: a commit that was not finished, a segment's half, a collection without its settings. */
    private void leaveDebris() throws Exception {
        Path collections = folder.resolve("collections");
        Path index = collections.resolve("pictures").resolve("index");
        Files.write(index.resolve("pending_segments_zz"), new byte[] {1, 2, 3});
        Files.write(index.resolve("_zzz.cfs"), new byte[100]);
        Files.createDirectories(collections.resolve("half-made").resolve("index"));
    }

    private static List<Long> stored(int port, Set<Long> numbers) {
        ManagedChannel channel = channel(port);
        try {
            return PointsGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(30, TimeUnit.SECONDS)
                    .get(GetPoints.newBuilder()
                            .setCollectionName("images")
                            .addAllIds(numbers.stream()
                                    .map(number -> id(number.longValue()))
                                    .toList())
                            .setWithPayload(WithPayloadSelectorFactory.enable(true))
                            .build())
                    .getResultList()
                    .stream()
                    .map(RetrievedPoint::getPayloadMap)
                    .map(payload -> payload.get("number").getIntegerValue())
                    .toList();
        } finally {
            channel.shutdownNow();
        }
    }

    /** Reached by an alias, which must outlive the kill as well. */
    private static void create(int port) {
        ManagedChannel channel = channel(port);
        try {
            CollectionsGrpc.CollectionsBlockingStub collections =
                    CollectionsGrpc.newBlockingStub(channel).withDeadlineAfter(30, TimeUnit.SECONDS);
            collections.create(CreateCollection.newBuilder()
                    .setCollectionName("pictures")
                    .setVectorsConfig(VectorsConfig.newBuilder()
                            .setParams(VectorParams.newBuilder().setSize(3).setDistance(Distance.Cosine)))
                    .build());
            collections.updateAliases(ChangeAliases.newBuilder()
                    .addActions(AliasOperations.newBuilder()
                            .setCreateAlias(CreateAlias.newBuilder()
                                    .setAliasName("images")
                                    .setCollectionName("pictures")))
                    .build());
        } finally {
            channel.shutdownNow();
        }
    }

    private static ManagedChannel channel(int port) {
        return ManagedChannelBuilder.forAddress("127.0.0.1", port)
                .usePlaintext()
                .build();
    }
}
