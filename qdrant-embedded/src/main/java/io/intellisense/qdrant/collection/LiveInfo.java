package io.intellisense.qdrant.collection;

import io.intellisense.qdrant.payload.FilterQuery;
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

    static CollectionInfo of(CollectionInfo settings, IndexSearcher searcher, IndexWriter index) throws IOException {
        CollectionInfo.Builder info = settings.toBuilder()
                .setStatus(isMerging(index) ? CollectionStatus.Yellow : CollectionStatus.Green)
                .setOptimizerStatus(OptimizerStatus.newBuilder().setOk(true))
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

    private static boolean isMerging(IndexWriter index) {
        return index.hasPendingMerges() || !index.getMergingSegments().isEmpty();
    }
}
