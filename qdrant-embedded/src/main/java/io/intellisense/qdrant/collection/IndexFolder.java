package io.intellisense.qdrant.collection;

import io.intellisense.qdrant.vector.GraphSettings;
import io.intellisense.qdrant.vector.LateGraphFormat;
import io.intellisense.qdrant.vector.MissingGraphs;
import io.intellisense.qdrant.vector.PointCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.FSDirectory;

/** Opens the Lucene index of a collection. */
final class IndexFolder {

    private static final double WRITE_BUFFER_MB = 64;

    /** Segments below it are merged as if they had this size: every durable write makes a small one, and few are quicker to search. */
    private static final double SMALL_SEGMENT_MB = 8;

    private IndexFolder() {}

    static IndexWriter open(Path folder, Supplier<GraphSettings> graph, Merges merges) throws IOException {
        TieredMergePolicy policy = new TieredMergePolicy();
        policy.setFloorSegmentMB(SMALL_SEGMENT_MB);
        return new IndexWriter(
                FSDirectory.open(folder),
                new IndexWriterConfig()
                        .setCodec(new PointCodec(new LateGraphFormat(graph)))
                        .setMergePolicy(new MissingGraphs(policy, graph))
                        .setMergeScheduler(merges)
                        .setRAMBufferSizeMB(WRITE_BUFFER_MB)
                        .setCommitOnClose(false));
    }
}
