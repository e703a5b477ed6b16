package io.intellisense.qdrant;

import io.intellisense.qdrant.collection.Collection;
import io.intellisense.qdrant.collection.CollectionStore;
import io.qdrant.client.grpc.Points.ClearPayloadPoints;
import io.qdrant.client.grpc.Points.DeletePayloadPoints;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.PointsOperationResponse;
import io.qdrant.client.grpc.Points.PointsUpdateOperation;
import io.qdrant.client.grpc.Points.SetPayloadPoints;
import io.qdrant.client.grpc.Points.UpdateBatchPoints;
import io.qdrant.client.grpc.Points.UpdateBatchResponse;
import io.qdrant.client.grpc.Points.UpdateResult;
import io.qdrant.client.grpc.Points.UpdateStatus;
import io.qdrant.client.grpc.Points.UpsertPoints;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleFunction;

/** Says each writing call as a batch of updates, and waits for the disk where the client wants it. */
record PointUpdates(CollectionStore store) {

    /** As Qdrant's own bound for an update. */
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    DoubleFunction<PointsOperationResponse> upsert(UpsertPoints request)
            throws IOException, InterruptedException, TimeoutException {
        Supported.fields(request, "collection_name", "wait", "points", "ordering", "timeout");
        return single(
                request.getCollectionName(),
                request.getWait(),
                request.getTimeout(),
                PointsUpdateOperation.newBuilder()
                        .setUpsert(PointsUpdateOperation.PointStructList.newBuilder()
                                .addAllPoints(request.getPointsList())));
    }

    DoubleFunction<PointsOperationResponse> delete(DeletePoints request)
            throws IOException, InterruptedException, TimeoutException {
        Supported.fields(request, "collection_name", "wait", "points", "ordering", "timeout");
        return single(
                request.getCollectionName(),
                request.getWait(),
                request.getTimeout(),
                PointsUpdateOperation.newBuilder()
                        .setDeletePoints(
                                PointsUpdateOperation.DeletePoints.newBuilder().setPoints(request.getPoints())));
    }

    DoubleFunction<PointsOperationResponse> setPayload(SetPayloadPoints request)
            throws IOException, InterruptedException, TimeoutException {
        Supported.fields(request, "collection_name", "wait", "payload", "points_selector", "ordering", "timeout");
        return single(
                request.getCollectionName(),
                request.getWait(),
                request.getTimeout(),
                PointsUpdateOperation.newBuilder()
                        .setSetPayload(PointsUpdateOperation.SetPayload.newBuilder()
                                .putAllPayload(request.getPayloadMap())
                                .setPointsSelector(request.getPointsSelector())));
    }

    DoubleFunction<PointsOperationResponse> overwritePayload(SetPayloadPoints request)
            throws IOException, InterruptedException, TimeoutException {
        Supported.fields(request, "collection_name", "wait", "payload", "points_selector", "ordering", "timeout");
        return single(
                request.getCollectionName(),
                request.getWait(),
                request.getTimeout(),
                PointsUpdateOperation.newBuilder()
                        .setOverwritePayload(PointsUpdateOperation.OverwritePayload.newBuilder()
                                .putAllPayload(request.getPayloadMap())
                                .setPointsSelector(request.getPointsSelector())));
    }

    DoubleFunction<PointsOperationResponse> deletePayload(DeletePayloadPoints request)
            throws IOException, InterruptedException, TimeoutException {
        Supported.fields(request, "collection_name", "wait", "keys", "points_selector", "ordering", "timeout");
        return single(
                request.getCollectionName(),
                request.getWait(),
                request.getTimeout(),
                PointsUpdateOperation.newBuilder()
                        .setDeletePayload(PointsUpdateOperation.DeletePayload.newBuilder()
                                .addAllKeys(request.getKeysList())
                                .setPointsSelector(request.getPointsSelector())));
    }

    DoubleFunction<PointsOperationResponse> clearPayload(ClearPayloadPoints request)
            throws IOException, InterruptedException, TimeoutException {
        Supported.fields(request, "collection_name", "wait", "points", "ordering", "timeout");
        return single(
                request.getCollectionName(),
                request.getWait(),
                request.getTimeout(),
                PointsUpdateOperation.newBuilder()
                        .setClearPayload(
                                PointsUpdateOperation.ClearPayload.newBuilder().setPoints(request.getPoints())));
    }

    DoubleFunction<UpdateBatchResponse> batch(UpdateBatchPoints request)
            throws IOException, InterruptedException, TimeoutException {
        Supported.fields(request, "collection_name", "wait", "operations", "ordering", "timeout");
        List<UpdateResult> results = apply(
                request.getCollectionName(), request.getWait(), request.getTimeout(), request.getOperationsList());
        return time -> UpdateBatchResponse.newBuilder()
                .addAllResult(results)
                .setTime(time)
                .build();
    }

    private DoubleFunction<PointsOperationResponse> single(
            String collection, boolean wait, long timeout, PointsUpdateOperation.Builder update)
            throws IOException, InterruptedException, TimeoutException {
        UpdateResult result =
                apply(collection, wait, timeout, List.of(update.build())).get(0);
        return time -> PointsOperationResponse.newBuilder()
                .setResult(result)
                .setTime(time)
                .build();
    }

    /** @param timeout in seconds; 0 where the client names none */
    private List<UpdateResult> apply(String name, boolean wait, long timeout, List<PointsUpdateOperation> updates)
            throws IOException, InterruptedException, TimeoutException {
        Collection collection = store.get(name);
        List<Long> numbers = collection.update(updates);
        if (wait) {
            collection.flush(timeout > 0 ? Duration.ofSeconds(timeout) : DEADLINE);
        }
        UpdateStatus status = wait ? UpdateStatus.Completed : UpdateStatus.Acknowledged;
        return numbers.stream()
                .map(number -> UpdateResult.newBuilder()
                        .setOperationId(number)
                        .setStatus(status)
                        .build())
                .toList();
    }
}
