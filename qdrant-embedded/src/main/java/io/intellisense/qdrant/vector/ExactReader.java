package io.intellisense.qdrant.vector;

import java.io.IOException;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.hnsw.FlatVectorsReader;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.hnsw.RandomVectorScorer;

/** Searches a segment without a graph by comparing every vector. */
final class ExactReader extends KnnVectorsReader {

    private final FlatVectorsReader vectors;

    ExactReader(FlatVectorsReader vectors) {
        this.vectors = vectors;
    }

    @Override
    public void search(String field, float[] target, KnnCollector nearest, Bits acceptDocs) throws IOException {
        collect(vectors.getRandomVectorScorer(field, target), nearest, acceptDocs);
    }

    @Override
    public void search(String field, byte[] target, KnnCollector nearest, Bits acceptDocs) throws IOException {
        collect(vectors.getRandomVectorScorer(field, target), nearest, acceptDocs);
    }

    private static void collect(RandomVectorScorer scorer, KnnCollector nearest, Bits acceptDocs) throws IOException {
        Bits accepted = scorer.getAcceptOrds(acceptDocs);
        for (int i = 0; i < scorer.maxOrd(); i++) {
            if (accepted == null || accepted.get(i)) {
                nearest.incVisitedCount(1);
                nearest.collect(scorer.ordToDoc(i), scorer.score(i));
            }
        }
    }

    @Override
    public FloatVectorValues getFloatVectorValues(String field) throws IOException {
        return vectors.getFloatVectorValues(field);
    }

    @Override
    public ByteVectorValues getByteVectorValues(String field) throws IOException {
        return vectors.getByteVectorValues(field);
    }

    @Override
    public KnnVectorsReader getMergeInstance() {
        return vectors.getMergeInstance();
    }

    @Override
    public void checkIntegrity() throws IOException {
        vectors.checkIntegrity();
    }

    @Override
    public long ramBytesUsed() {
        return vectors.ramBytesUsed();
    }

    @Override
    public void close() throws IOException {
        vectors.close();
    }
}
