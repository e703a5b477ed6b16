package io.intellisense.index;

import io.intellisense.domain.ImageId;
import io.qdrant.client.ConditionFactory;
import io.qdrant.client.VectorsFactory;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.PayloadIncludeSelector;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.PointsIdsList;
import io.qdrant.client.grpc.Points.PointsSelector;
import io.qdrant.client.grpc.Points.PointsUpdateOperation;
import io.qdrant.client.grpc.Points.UpdateBatchPoints;
import io.qdrant.client.grpc.Points.UpsertPoints;
import io.qdrant.client.grpc.Points.WithPayloadSelector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Adds images to a collection and takes them out; what is there already is completed, never forgotten. */
record WriteImages(QdrantConnection connection, CollectionSpec spec, Consistency consistency) {

    /** What an update keeps of a stored image. */
    private static final List<String> KEPT =
            List.of(PayloadFields.LOCATIONS, PayloadFields.INDEXED_AT, PayloadFields.FILE_NAME);

    CompletableFuture<Void> put(List<ImagePoint> points) {
        if (points.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        Map<ImageId, ImagePoint> batch = MergeImages.byId(points);
        return stored(batch.keySet()).thenCompose(stored -> upsert(MergeImages.onto(stored, batch.values())));
    }

    CompletableFuture<Void> addLocations(Map<ImageId, List<String>> added) {
        if (added.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return stored(added.keySet()).thenCompose(stored -> setLocations(MergeImages.locations(stored, added)));
    }

    CompletableFuture<Void> removeLocations(Map<ImageId, List<String>> removed) {
        if (removed.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return stored(removed.keySet()).thenCompose(stored -> {
            Map<ImageId, List<String>> left = MergeImages.without(stored, removed);
            List<ImageId> homeless =
                    left.keySet().stream().filter(id -> left.get(id).isEmpty()).toList();
            left.keySet().removeAll(homeless);
            return setLocations(left).thenCompose(done -> delete(homeless));
        });
    }

    CompletableFuture<Void> delete(Collection<ImageId> ids) {
        if (ids.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        DeletePoints request = DeletePoints.newBuilder()
                .setCollectionName(spec.name())
                .setOrdering(consistency.writes())
                .setWait(true)
                .setPoints(selector(ids))
                .build();
        return connection.async(connection.writes().delete(request)).thenAccept(done -> {});
    }

    private CompletableFuture<Map<ImageId, PayloadReader>> stored(Collection<ImageId> ids) {
        GetPoints request = GetPoints.newBuilder()
                .setCollectionName(spec.name())
                .setReadConsistency(consistency.readsBeforeWrites())
                .addAllIds(Ids.write(ids))
                .setWithPayload(WithPayloadSelector.newBuilder()
                        .setInclude(PayloadIncludeSelector.newBuilder().addAllFields(KEPT)))
                .build();
        return connection.async(connection.reads().get(request)).thenApply(answer -> answer.getResultList().stream()
                .collect(Collectors.toMap(
                        point -> Ids.read(point.getId()), point -> new PayloadReader(point.getPayloadMap()))));
    }

    private CompletableFuture<Void> upsert(List<ImagePoint> points) {
        UpsertPoints request = UpsertPoints.newBuilder()
                .setCollectionName(spec.name())
                .setOrdering(consistency.writes())
                .setWait(true)
                .addAllPoints(points.stream().map(WriteImages::point).toList())
                .build();
        return connection.async(connection.writes().upsert(request)).thenAccept(answer -> {});
    }

    private static PointStruct point(ImagePoint image) {
        return PointStruct.newBuilder()
                .setId(Ids.write(image.id()))
                .setVectors(VectorsFactory.vectors(image.vector()))
                .putAllPayload(PayloadCodec.write(image.payload()))
                .build();
    }

    private CompletableFuture<Void> setLocations(Map<ImageId, List<String>> locations) {
        if (locations.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        List<PointsUpdateOperation> operations = new ArrayList<>();
        locations.forEach((id, uris) -> operations.add(setPayload(id, PayloadCodec.writeLocations(uris))));
        UpdateBatchPoints request = UpdateBatchPoints.newBuilder()
                .setCollectionName(spec.name())
                .setOrdering(consistency.writes())
                .setWait(true)
                .addAllOperations(operations)
                .build();
        return connection.async(connection.writes().updateBatch(request)).thenAccept(answer -> {});
    }

    /** Selects by a filter on the id: naming the id itself would fail the batch where someone deleted the image meanwhile. */
    private static PointsUpdateOperation setPayload(ImageId id, Map<String, Value> fields) {
        return PointsUpdateOperation.newBuilder()
                .setSetPayload(PointsUpdateOperation.SetPayload.newBuilder()
                        .putAllPayload(fields)
                        .setPointsSelector(PointsSelector.newBuilder()
                                .setFilter(Filter.newBuilder().addMust(ConditionFactory.hasId(Ids.write(id))))))
                .build();
    }

    private static PointsSelector selector(Collection<ImageId> ids) {
        return PointsSelector.newBuilder()
                .setPoints(PointsIdsList.newBuilder().addAllIds(Ids.write(ids)))
                .build();
    }
}
