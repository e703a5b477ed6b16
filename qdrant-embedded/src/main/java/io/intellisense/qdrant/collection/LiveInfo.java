package io.intellisense.qdrant.collection;

import io.intellisense.qdrant.payload.FilterQuery;
import io.intellisense.qdrant.vector.LateGraphFormat;
import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.CollectionStatus;
import io.qdrant.client.grpc.Collections.OptimizerStatus;
import io.qdrant.client.grpc.Collections.PayloadSchemaInfo;
import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;

/** Adds to a collection's settings the figures that change by themselves. */
final class LiveInfo {

    private LiveInfo() {}

    /** @param failureOrNull what went wrong with a merge */
    static CollectionInfo of(CollectionInfo settings, IndexSearcher searcher, IndexWriter index, String failureOrNull)
            throws IOException {
        CollectionInfo.Builder info = settings.toBuilder()
                .setStatus(status(index, failureOrNull))
                .setOptimizerStatus(optimizer(failureOrNull))
                .setIndexedVectorsCount(inGraphs(searcher))
                .setSegmentsCount(searcher.getIndexReader().leaves().size())
                .setPointsCount(searcher.getIndexReader().numDocs());
        for (Map.Entry<String, PayloadSchemaInfo> field :
                settings.getPayloadSchemaMap().entrySet()) {
            int points = searcher.count(FilterQuery.present(field.getKey()));
            info.putPayloadSchema(
                    field.getKey(),
                    field.getValue().toBuilder().setPoints(points).build());
        }
        return info.build();
    }

    private static CollectionStatus status(IndexWriter index, String failureOrNull) {
        if (failureOrNull != null) {
            return CollectionStatus.Red;
        }
        return isMerging(index) ? CollectionStatus.Yellow : CollectionStatus.Green;
    }

    private static OptimizerStatus optimizer(String failureOrNull) {
        OptimizerStatus.Builder status = OptimizerStatus.newBuilder().setOk(failureOrNull == null);
        return failureOrNull == null
                ? status.build()
                : status.setError(failureOrNull).build();
    }

    private static long inGraphs(IndexSearcher searcher) {
        return searcher.getIndexReader().leaves().stream()
                .filter(segment -> LateGraphFormat.searchesGraph(segment.reader(), PointDocument.VECTOR))
                .mapToLong(segment -> segment.reader().numDocs())
                .sum();
    }

    private static boolean isMerging(IndexWriter index) {
        return index.hasPendingMerges() || !index.getMergingSegments().isEmpty();
    }
}
