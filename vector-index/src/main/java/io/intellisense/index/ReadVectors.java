package io.intellisense.index;

import com.google.common.primitives.Floats;
import io.intellisense.domain.ImageId;
import io.qdrant.client.VectorOutputHelper;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.WithVectorsSelectorFactory;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the vectors of a collection back. */
record ReadVectors(QdrantConnection connection, CollectionSpec spec, Consistency consistency) {

    /** Vectors in one answer: far below what gRPC lets through. */
    private static final int BATCH = 1_000;

    Map<ImageId, float[]> of(Collection<ImageId> ids) {
        Map<ImageId, float[]> found = new LinkedHashMap<>();
        List<PointId> wanted = Ids.write(ids);
        for (int from = 0; from < wanted.size(); from += BATCH) {
            GetPoints request = GetPoints.newBuilder()
                    .setCollectionName(spec.name())
                    .setReadConsistency(consistency.reads())
                    .addAllIds(wanted.subList(from, Math.min(from + BATCH, wanted.size())))
                    .setWithPayload(WithPayloadSelectorFactory.enable(false))
                    .setWithVectors(WithVectorsSelectorFactory.enable(true))
                    .build();
            connection
                    .await(connection.reads().get(request))
                    .getResultList()
                    .forEach(point -> found.put(Ids.read(point.getId()), vector(point)));
        }
        return found;
    }

    /** Ids are hashes, so those that follow a random one are as good as random; after the last id come the first. */
    List<float[]> sample(int atMost) {
        String start = UUID.randomUUID().toString();
        List<RetrievedPoint> points = new ArrayList<>(from(start, atMost));
        if (points.size() < atMost) {
            from(null, atMost - points.size()).stream()
                    .filter(point -> point.getId().getUuid().compareTo(start) < 0)
                    .forEach(points::add);
        }
        return points.stream().map(ReadVectors::vector).toList();
    }

    private List<RetrievedPoint> from(String idOrNull, int atMost) {
        List<RetrievedPoint> points = new ArrayList<>();
        PointId next =
                idOrNull == null ? null : PointId.newBuilder().setUuid(idOrNull).build();
        while (points.size() < atMost) {
            ScrollPoints.Builder request = ScrollPoints.newBuilder()
                    .setCollectionName(spec.name())
                    .setReadConsistency(consistency.reads())
                    .setLimit(Math.min(BATCH, atMost - points.size()))
                    .setWithPayload(WithPayloadSelectorFactory.enable(false))
                    .setWithVectors(WithVectorsSelectorFactory.enable(true));
            if (next != null) {
                request.setOffset(next);
            }
            ScrollResponse page = connection.await(connection.reads().scroll(request.build()));
            points.addAll(page.getResultList());
            if (!page.hasNextPageOffset()) {
                break;
            }
            next = page.getNextPageOffset();
        }
        return points;
    }

    private static float[] vector(RetrievedPoint point) {
        return Floats.toArray(
                VectorOutputHelper.getDenseVector(point.getVectors().getVector())
                        .getDataList());
    }
}
