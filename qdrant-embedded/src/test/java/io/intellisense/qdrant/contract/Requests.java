package io.intellisense.qdrant.contract;

import static io.qdrant.client.PointIdFactory.id;
import static io.qdrant.client.VectorsFactory.vectors;

import io.grpc.Status;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.Collections.VectorsConfig;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.UpsertPoints;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;

/** Requests of the protocol tests, in few words. */
final class Requests {

    private Requests() {}

    static CreateCollection create(String name, int dimension) {
        return CreateCollection.newBuilder()
                .setCollectionName(name)
                .setVectorsConfig(VectorsConfig.newBuilder()
                        .setParams(VectorParams.newBuilder().setSize(dimension).setDistance(Distance.Cosine)))
                .build();
    }

    static PointStruct point(long number, Map<String, Value> payload, float... vector) {
        return point(id(number), payload, vector);
    }

    static PointStruct point(PointId id, Map<String, Value> payload, float... vector) {
        return PointStruct.newBuilder()
                .setId(id)
                .setVectors(vectors(vector))
                .putAllPayload(payload)
                .build();
    }

    static UpsertPoints upsert(String collection, PointStruct... points) {
        return UpsertPoints.newBuilder()
                .setCollectionName(collection)
                .setWait(true)
                .addAllPoints(List.of(points))
                .build();
    }

    static <T> T done(Future<T> call) throws Exception {
        return call.get(60, TimeUnit.SECONDS);
    }

    /** The call must fail, and with this code. */
    static void assertRefused(Future<?> call, Status.Code code, String... words) {
        Throwable failure = Assertions.catchThrowable(() -> call.get(60, TimeUnit.SECONDS));
        Assertions.assertThat(failure).as("the call succeeded").isNotNull();
        Status status = Status.fromThrowable(failure);
        Assertions.assertThat(status.getCode()).as(status.toString()).isEqualTo(code);
        Assertions.assertThat(status.getDescription()).contains(words);
    }
}
