package io.intellisense.index;

import com.google.common.util.concurrent.ListenableFuture;
import io.intellisense.domain.ImageId;
import io.intellisense.index.IndexException.Kind;
import io.qdrant.client.QueryFactory;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.CountResponse;
import io.qdrant.client.grpc.Points.FacetCounts;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.QuantizationSearchParams;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import io.qdrant.client.grpc.Points.SearchParams;
import io.qdrant.client.grpc.Points.WithPayloadSelector;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Finds images in a collection: by nearness, by id, by filter. */
record ReadImages(QdrantConnection connection, CollectionSpec spec, Consistency consistency) {

    /** What a ranking shows of an image. */
    private static final List<String> RANKED = List.of(PayloadFields.TAKEN_AT, PayloadFields.PERCEPTUAL_HASH);

    /** Candidates to follow through the graph: the more, the fewer of the nearest are missed. */
    private static final int LEAST_EF = 256;

    /** Where vectors are quantized: twice as many candidates, compared whole. Elsewhere it changes nothing. */
    private static final QuantizationSearchParams BY_WHOLE_VECTORS = QuantizationSearchParams.newBuilder()
            .setRescore(true)
            .setOversampling(2)
            .build();

    List<SearchHit> search(SearchQuery query) {
        return nearest(query, WithPayloadSelectorFactory.enable(true)).stream()
                .map(hit ->
                        new SearchHit(Ids.read(hit.getId()), hit.getScore(), payload(hit.getId(), hit.getPayloadMap())))
                .toList();
    }

    List<RankedImage> rank(SearchQuery query) {
        return nearest(query, WithPayloadSelectorFactory.include(RANKED)).stream()
                .map(hit -> ranked(hit, new PayloadReader(hit.getPayloadMap())))
                .sorted(RankedImage.BEST_FIRST)
                .toList();
    }

    private List<ScoredPoint> nearest(SearchQuery query, WithPayloadSelector payload) {
        QueryPoints.Builder request = QueryPoints.newBuilder()
                .setCollectionName(spec.name())
                .setReadConsistency(consistency.reads())
                .setQuery(QueryFactory.nearest(query.vector()))
                .setFilter(Filters.of(query.filter()))
                .setParams(SearchParams.newBuilder()
                        .setHnswEf(Math.max(LEAST_EF, query.limit() + query.offset()))
                        .setExact(query.exact())
                        .setQuantization(BY_WHOLE_VECTORS))
                .setLimit(query.limit())
                .setOffset(query.offset())
                .setWithPayload(payload);
        if (query.minScore() != null) {
            request.setScoreThreshold(query.minScore());
        }
        return connection.await(connection.reads().query(request.build())).getResultList();
    }

    private static RankedImage ranked(ScoredPoint hit, PayloadReader payload) {
        return new RankedImage(
                Ids.read(hit.getId()),
                hit.getScore(),
                payload.instantOrNull(PayloadFields.TAKEN_AT),
                payload.numberOrNull(PayloadFields.PERCEPTUAL_HASH));
    }

    List<FacetCount> facet(Facet facet, ImageFilter filter, int limit) {
        FacetCounts request = FacetCounts.newBuilder()
                .setCollectionName(spec.name())
                .setReadConsistency(consistency.reads())
                .setKey(facet.field())
                .setFilter(Filters.of(filter))
                .setLimit(limit)
                .setExact(true)
                .build();
        return connection.await(connection.reads().facet(request)).getHitsList().stream()
                .map(hit -> new FacetCount(hit.getValue().getStringValue(), hit.getCount()))
                .toList();
    }

    Map<ImageId, StoredImage> retrieve(Collection<ImageId> ids) {
        Map<ImageId, StoredImage> found = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        GetPoints request = GetPoints.newBuilder()
                .setCollectionName(spec.name())
                .setReadConsistency(consistency.reads())
                .addAllIds(Ids.write(ids))
                .setWithPayload(WithPayloadSelectorFactory.enable(true))
                .build();
        connection.await(connection.reads().get(request)).getResultList().forEach(point -> {
            StoredImage image = image(point.getId(), point.getPayloadMap());
            found.put(image.id(), image);
        });
        return found;
    }

    long count(ImageFilter filter) {
        return connection.await(counted(filter)).getResult().getCount();
    }

    CompletableFuture<Long> counting(ImageFilter filter) {
        return connection.async(counted(filter)).thenApply(answer -> answer.getResult()
                .getCount());
    }

    private ListenableFuture<CountResponse> counted(ImageFilter filter) {
        CountPoints request = CountPoints.newBuilder()
                .setCollectionName(spec.name())
                .setReadConsistency(consistency.reads())
                .setFilter(Filters.of(filter))
                .setExact(true)
                .build();
        return connection.reads().count(request);
    }

    ScrollPage scroll(ImageFilter filter, ImageId from, int limit) {
        ScrollPoints.Builder request = ScrollPoints.newBuilder()
                .setCollectionName(spec.name())
                .setReadConsistency(consistency.reads())
                .setFilter(Filters.of(filter))
                .setLimit(limit)
                .setWithPayload(WithPayloadSelectorFactory.enable(true));
        if (from != null) {
            request.setOffset(Ids.write(from));
        }
        ScrollResponse answer = connection.await(connection.reads().scroll(request.build()));
        List<StoredImage> images = answer.getResultList().stream()
                .map(point -> image(point.getId(), point.getPayloadMap()))
                .toList();
        return new ScrollPage(images, answer.hasNextPageOffset() ? Ids.read(answer.getNextPageOffset()) : null);
    }

    StoredImage image(PointId id, Map<String, Value> fields) {
        return new StoredImage(Ids.read(id), payload(id, fields));
    }

    private ImagePayload payload(PointId id, Map<String, Value> fields) {
        try {
            return PayloadCodec.read(fields);
        } catch (IllegalArgumentException e) {
            throw new IndexException(
                    Kind.REFUSED,
                    "Point " + id.getUuid() + " of collection '" + spec.name() + "' at " + connection.address()
                            + " is no image that this version can read: " + e.getMessage(),
                    e);
        }
    }
}
