package io.intellisense.qdrant.collection;

import io.intellisense.qdrant.payload.FilterQuery;
import io.intellisense.qdrant.vector.LateGraphFormat;
import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.CollectionStatus;
import io.qdrant.client.grpc.Collections.OptimizerStatus;
import io.qdrant.client.grpc.Collections.PayloadSchemaInfo;
import java.io.IOException;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;

/** Adds to a collection's settings the figures that change by themselves. */
final class LiveInfo {

    private LiveInfo() {}

    /**
     * @param isBusy whether graphs are being built, or are about to be
     * @param failureOrNull what went wrong with a merge
     */
    static CollectionInfo of(CollectionInfo settings, IndexSearcher searcher, boolean isBusy, String failureOrNull)
            throws IOException {
        CollectionInfo.Builder info = settings.toBuilder()
                .setStatus(status(isBusy, failureOrNull))
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

    private static CollectionStatus status(boolean isBusy, String failureOrNull) {
        if (failureOrNull != null) {
            return CollectionStatus.Red;
        }
        return isBusy ? CollectionStatus.Yellow : CollectionStatus.Green;
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
}
