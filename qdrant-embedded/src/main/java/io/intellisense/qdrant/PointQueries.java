package io.intellisense.qdrant;

import io.intellisense.qdrant.collection.Collection;
import io.intellisense.qdrant.collection.CollectionStore;
import io.intellisense.qdrant.collection.NearestSearch;
import io.intellisense.qdrant.collection.PointView;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.Points.BatchResult;
import io.qdrant.client.grpc.Points.QueryBatchPoints;
import io.qdrant.client.grpc.Points.QueryBatchResponse;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.QueryResponse;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.SearchBatchPoints;
import io.qdrant.client.grpc.Points.SearchBatchResponse;
import io.qdrant.client.grpc.Points.SearchParams;
import io.qdrant.client.grpc.Points.SearchPoints;
import io.qdrant.client.grpc.Points.SearchResponse;
import io.qdrant.client.grpc.Points.VectorInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** The calls that search by nearness: Qdrant's Query, and its older Search. */
record PointQueries(CollectionStore store) {

    private static final long DEFAULT_LIMIT = 10;

    DoubleFunction<QueryResponse> query(QueryPoints request) throws IOException {
        List<ScoredPoint> hits = hits(request.getCollectionName(), request);
        return time ->
                QueryResponse.newBuilder().addAllResult(hits).setTime(time).build();
    }

    DoubleFunction<QueryBatchResponse> queryBatch(QueryBatchPoints request) throws IOException {
        Supported.fields(request, "collection_name", "query_points", "read_consistency", "timeout");
        List<BatchResult> results = new ArrayList<>();
        for (QueryPoints query : request.getQueryPointsList()) {
            results.add(BatchResult.newBuilder()
                    .addAllResult(hits(request.getCollectionName(), query))
                    .build());
        }
        return time -> QueryBatchResponse.newBuilder()
                .addAllResult(results)
                .setTime(time)
                .build();
    }

    DoubleFunction<SearchResponse> search(SearchPoints request) throws IOException {
        List<ScoredPoint> hits = hits(request.getCollectionName(), request);
        return time ->
                SearchResponse.newBuilder().addAllResult(hits).setTime(time).build();
    }

    DoubleFunction<SearchBatchResponse> searchBatch(SearchBatchPoints request) throws IOException {
        Supported.fields(request, "collection_name", "search_points", "read_consistency", "timeout");
        List<BatchResult> results = new ArrayList<>();
        for (SearchPoints search : request.getSearchPointsList()) {
            results.add(BatchResult.newBuilder()
                    .addAllResult(hits(request.getCollectionName(), search))
                    .build());
        }
        return time -> SearchBatchResponse.newBuilder()
                .addAllResult(results)
                .setTime(time)
                .build();
    }

    private List<ScoredPoint> hits(String name, QueryPoints request) throws IOException {
        Supported.fields(
                request,
                "collection_name",
                "query",
                "filter",
                "params",
                "score_threshold",
                "limit",
                "offset",
                "with_vectors",
                "with_payload",
                "read_consistency",
                "timeout");
        if (!request.getQuery().hasNearest()) {
            throw Refusal.unsupported("queries other than for the nearest to one vector or one point");
        }
        Collection collection = store.get(name);
        VectorInput nearest = request.getQuery().getNearest();
        PointId id = nearest.hasId() ? nearest.getId() : null;
        float[] target = id == null ? target(collection, nearest) : collection.vectorOf(id);
        SearchParams params = params(request.getParams());
        NearestSearch search = new NearestSearch(
                target,
                id,
                request.getFilter(),
                number("limit", request.hasLimit() ? request.getLimit() : DEFAULT_LIMIT),
                number("offset", request.getOffset()),
                request.hasScoreThreshold() ? request.getScoreThreshold() : Float.NEGATIVE_INFINITY,
                number("hnsw_ef", params.getHnswEf()),
                params.getExact());
        return collection.search(search, PointView.of(request.getWithPayload(), request.getWithVectors(), false));
    }

    private List<ScoredPoint> hits(String name, SearchPoints request) throws IOException {
        Supported.fields(
                request,
                "collection_name",
                "vector",
                "filter",
                "limit",
                "with_payload",
                "params",
                "score_threshold",
                "offset",
                "with_vectors",
                "read_consistency",
                "timeout");
        Collection collection = store.get(name);
        SearchParams params = params(request.getParams());
        NearestSearch search = new NearestSearch(
                collection.vectors().unit(request.getVectorList()),
                null,
                request.getFilter(),
                number("limit", request.getLimit()),
                number("offset", request.getOffset()),
                request.hasScoreThreshold() ? request.getScoreThreshold() : Float.NEGATIVE_INFINITY,
                number("hnsw_ef", params.getHnswEf()),
                params.getExact());
        return collection.search(search, PointView.of(request.getWithPayload(), request.getWithVectors(), false));
    }

    private static float[] target(Collection collection, VectorInput nearest) {
        if (!nearest.hasDense()) {
            throw Refusal.unsupported("queries by anything but a dense vector or a point's id");
        }
        return collection.vectors().unit(nearest.getDense().getDataList());
    }

    /** Quantization is never in use here, so what a client says of it changes nothing. */
    private static SearchParams params(SearchParams params) {
        Supported.fields(params, "hnsw_ef", "exact", "quantization");
        return params;
    }

    private static int number(String name, long unsigned) {
        if (unsigned < 0 || unsigned > Integer.MAX_VALUE) {
            throw Refusal.invalid(name + " is too large: " + Long.toUnsignedString(unsigned));
        }
        return (int) unsigned;
    }
}
