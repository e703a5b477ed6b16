package io.intellisense.qdrant.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class LateGraphFormatTest {

    private static final int DIMENSION = 16;
    private static final int VECTORS = 3_000;
    private static final int THRESHOLD = 1_000;
    private static final long SEED = 5;

    private final float[][] vectors = draw(VECTORS, SEED);

    @Test
    void smallSegmentsHaveNoGraphAndAreSearchedExactly() throws IOException {
        try (Directory directory = write(500, false)) {
            assertThat(graphs(directory)).isZero();
            assertThat(recall(directory, null, vectors)).isEqualTo(1);
        }
    }

    @Test
    void aLargeMergedSegmentHasAGraphThatFindsNearlyAll() throws IOException {
        try (Directory directory = write(500, true)) {
            assertThat(graphs(directory)).isOne();
            assertThat(recall(directory, null, vectors)).isGreaterThanOrEqualTo(0.99);
        }
    }

    @Test
    void aSmallMergedSegmentHasNone() throws IOException {
        try (Directory directory = new ByteBuffersDirectory()) {
            fill(directory, THRESHOLD - 1, 100, true);
            assertThat(graphs(directory)).isZero();
        }
    }

    @Test
    void filteredSearchesAreExactWhereFewPass() throws IOException {
        Query oneInSeven = new TermQuery(new Term("rest", "3"));
        float[][] eligible = IntStream.range(0, VECTORS)
                .filter(i -> i % 7 == 3)
                .mapToObj(i -> vectors[i])
                .toArray(float[][]::new);
        try (Directory directory = write(500, true)) {
            assertThat(recall(directory, oneInSeven, eligible)).isEqualTo(1);
        }
    }

    @Test
    void anExactSearchIsExactInAGraphToo() throws IOException {
        try (Directory directory = write(500, true);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            float[] query = draw(1, SEED + 1)[0];
            NearestQuery exact = new NearestQuery("vector", query, 10, 10, null, true);
            assertThat(scores(new IndexSearcher(reader).search(exact, 10).scoreDocs))
                    .isEqualTo(best(query, vectors));
        }
    }

    private Directory write(int segment, boolean merge) throws IOException {
        Directory directory = new ByteBuffersDirectory();
        fill(directory, VECTORS, segment, merge);
        return directory;
    }

    private void fill(Directory directory, int count, int segment, boolean merge) throws IOException {
        LateGraphFormat format = new LateGraphFormat(() -> new GraphSettings(16, 100, THRESHOLD));
        IndexWriterConfig config = new IndexWriterConfig()
                .setUseCompoundFile(false)
                .setCodec(new Lucene912Codec() {
                    @Override
                    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                        return format;
                    }
                });
        if (!merge) {
            config.setMergePolicy(NoMergePolicy.INSTANCE);
        }
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < count; i++) {
                Document document = new Document();
                document.add(new KnnFloatVectorField("vector", vectors[i], VectorSimilarityFunction.DOT_PRODUCT));
                document.add(new StringField("rest", String.valueOf(i % 7), Store.NO));
                writer.addDocument(document);
                if (i % segment == segment - 1) {
                    writer.flush();
                }
            }
            if (merge) {
                writer.forceMerge(1);
            }
        }
    }

    private static long graphs(Directory directory) throws IOException {
        return Arrays.stream(directory.listAll())
                .filter(file -> file.endsWith(".vem"))
                .count();
    }

    /** By scores, which are the same for the same vector, whatever its document number. */
    private static double recall(Directory directory, Query filter, float[][] eligible) throws IOException {
        float[][] queries = draw(40, SEED + 1);
        int found = 0;
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (float[] query : queries) {
                Set<Float> truth = best(query, eligible);
                NearestQuery nearest = new NearestQuery("vector", query, 10, 128, filter, false);
                Set<Float> hits = scores(searcher.search(nearest, 10).scoreDocs);
                found += (int) hits.stream().filter(truth::contains).count();
            }
        }
        return found / (queries.length * 10.0);
    }

    private static Set<Float> scores(ScoreDoc[] hits) {
        Set<Float> scores = new HashSet<>();
        for (ScoreDoc hit : hits) {
            scores.add(hit.score);
        }
        return scores;
    }

    private static Set<Float> best(float[] query, float[][] vectors) {
        float[] scores = new float[vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            scores[i] = VectorSimilarityFunction.DOT_PRODUCT.compare(query, vectors[i]);
        }
        Arrays.sort(scores);
        Set<Float> best = new HashSet<>();
        for (int i = scores.length - 10; i < scores.length; i++) {
            best.add(scores[i]);
        }
        return best;
    }

    private static float[][] draw(int count, long seed) {
        Random random = new Random(seed);
        float[][] drawn = new float[count][DIMENSION];
        for (float[] vector : drawn) {
            double squares = 0;
            for (int i = 0; i < DIMENSION; i++) {
                vector[i] = (float) random.nextGaussian();
                squares += vector[i] * vector[i];
            }
            for (int i = 0; i < DIMENSION; i++) {
                vector[i] /= (float) Math.sqrt(squares);
            }
        }
        return drawn;
    }
}
