package io.intellisense.qdrant.vector;

import java.io.IOException;
import java.util.Random;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** An index in memory whose segments get graphs as the store's do, and whose merges are over when they return. */
public final class GraphIndex implements AutoCloseable {

    private final Random random = new Random(3);
    private final Directory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private volatile GraphSettings settings;

    public GraphIndex(GraphSettings settings) throws IOException {
        this.settings = settings;
        LateGraphFormat format = new LateGraphFormat(this::settings);
        writer = new IndexWriter(
                directory,
                new IndexWriterConfig()
                        .setCodec(new Lucene912Codec() {
                            @Override
                            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                                return format;
                            }
                        })
                        .setMergeScheduler(new SerialMergeScheduler())
                        .setMergePolicy(new MissingGraphs(new TieredMergePolicy(), this::settings)));
    }

    public GraphSettings settings() {
        return settings;
    }

    public void change(GraphSettings to) {
        settings = to;
    }

    public IndexWriter writer() {
        return writer;
    }

    /** Adds segments of so many vectors each, and merges what is due. */
    public void add(int... segments) throws IOException {
        for (int vectors : segments) {
            for (int i = 0; i < vectors; i++) {
                Document document = new Document();
                document.add(new KnnFloatVectorField("vector", draw(), VectorSimilarityFunction.DOT_PRODUCT));
                writer.addDocument(document);
            }
            writer.commit();
        }
        writer.maybeMerge();
    }

    private float[] draw() {
        double angle = random.nextDouble() * 2 * Math.PI;
        return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
    }

    public int segments() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            return reader.leaves().size();
        }
    }

    /** Vectors that are searched through a graph. */
    public int inGraph() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            return reader.leaves().stream()
                    .filter(segment -> LateGraphFormat.searchesGraph(segment.reader(), "vector"))
                    .mapToInt(segment -> segment.reader().numDocs())
                    .sum();
        }
    }

    @Override
    public void close() throws IOException {
        writer.rollback();
        directory.close();
    }
}
