package io.intellisense.qdrant;

import io.intellisense.qdrant.collection.CollectionStore;
import io.intellisense.qdrant.collection.PointView;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.CountResponse;
import io.qdrant.client.grpc.Points.CountResult;
import io.qdrant.client.grpc.Points.FacetCounts;
import io.qdrant.client.grpc.Points.FacetHit;
import io.qdrant.client.grpc.Points.FacetResponse;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.GetResponse;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.DoubleFunction;

/** The calls that read points by id or by filter. Every read is consistent here: there is one copy of each point. */
record PointReads(CollectionStore store) {

    private static final int DEFAULT_LIMIT = 10;

    DoubleFunction<GetResponse> get(GetPoints request) throws IOException {
        Supported.fields(
                request, "collection_name", "ids", "with_payload", "with_vectors", "read_consistency", "timeout");
        PointView view = PointView.of(request.getWithPayload(), request.getWithVectors(), false);
        List<RetrievedPoint> points = store.get(request.getCollectionName()).retrieve(request.getIdsList(), view);
        return time ->
                GetResponse.newBuilder().addAllResult(points).setTime(time).build();
    }

    DoubleFunction<ScrollResponse> scroll(ScrollPoints request) throws IOException {
        Supported.fields(
                request,
                "collection_name",
                "filter",
                "offset",
                "limit",
                "with_payload",
                "with_vectors",
                "order_by",
                "read_consistency",
                "timeout");
        int limit = request.hasLimit() ? request.getLimit() : DEFAULT_LIMIT;
        if (limit < 1) {
            throw Refusal.invalid(
                    "limit: value " + Integer.toUnsignedString(limit) + " invalid, must be 1 to " + Integer.MAX_VALUE);
        }
        PointView view = PointView.of(request.getWithPayload(), request.getWithVectors(), true);
        if (request.hasOrderBy()) {
            return ordered(request, limit, view);
        }
        ScrollResponse answer = store.get(request.getCollectionName())
                .scroll(request.getFilter(), request.hasOffset() ? request.getOffset() : null, limit, view);
        return time -> answer.toBuilder().setTime(time).build();
    }

    private DoubleFunction<ScrollResponse> ordered(ScrollPoints request, int limit, PointView view) throws IOException {
        if (request.hasOffset()) {
            throw Refusal.invalid("an ordered scroll has no offset; use start_from, and filter out what was seen");
        }
        ScrollResponse answer =
                store.get(request.getCollectionName()).scroll(request.getFilter(), request.getOrderBy(), limit, view);
        return time -> answer.toBuilder().setTime(time).build();
    }

    /** Always exact, which is what "approximate" allows as well. */
    DoubleFunction<FacetResponse> facet(FacetCounts request) throws IOException {
        Supported.fields(request, "collection_name", "key", "filter", "limit", "exact", "read_consistency", "timeout");
        long limit = request.hasLimit() ? request.getLimit() : DEFAULT_LIMIT;
        if (limit < 1 || limit > Integer.MAX_VALUE) {
            throw Refusal.invalid("limit: value " + Long.toUnsignedString(limit) + " invalid, must be at least 1");
        }
        List<FacetHit> hits =
                store.get(request.getCollectionName()).facet(request.getFilter(), request.getKey(), (int) limit);
        return time -> FacetResponse.newBuilder().addAllHits(hits).setTime(time).build();
    }

    /** Always exact, which is what "approximate" allows as well. */
    DoubleFunction<CountResponse> count(CountPoints request) throws IOException {
        Supported.fields(request, "collection_name", "filter", "exact", "read_consistency", "timeout");
        long count = store.get(request.getCollectionName()).count(request.getFilter());
        return time -> CountResponse.newBuilder()
                .setResult(CountResult.newBuilder().setCount(count))
                .setTime(time)
                .build();
    }
}
