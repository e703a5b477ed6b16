package io.intellisense.qdrant.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchMergesTest {

    private static final GraphSettings NO_GRAPHS = new GraphSettings(16, 100, Integer.MAX_VALUE);
    private static final GraphSettings GRAPHS = new GraphSettings(16, 100, 1_000);

    private final Random random = new Random(3);
    private GraphSettings settings = NO_GRAPHS;
    private Directory directory;
    private IndexWriter index;

    @BeforeEach
    void open() throws IOException {
        directory = new ByteBuffersDirectory();
        LateGraphFormat format = new LateGraphFormat(() -> settings);
        index = new IndexWriter(
                directory,
                new IndexWriterConfig()
                        .setCodec(new Lucene912Codec() {
                            @Override
                            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                                return format;
                            }
                        })
                        .setMergeScheduler(new SerialMergeScheduler())
                        .setMergePolicy(new SearchMerges(new TieredMergePolicy(), () -> settings)));
    }

    @AfterEach
    void close() throws IOException {
        index.rollback();
        directory.close();
    }

    @Test
    void everythingWithoutAGraphGetsOneTogetherOnceGraphsAreWanted() throws IOException {
        add(1_500, 100, 700);
        assertThat(segments()).isEqualTo(3);
        assertThat(inGraph()).isZero();

        settings = GRAPHS;
        index.maybeMerge();

        assertThat(segments()).isOne();
        assertThat(inGraph()).isEqualTo(2_300);
    }

    @Test
    void smallSegmentsAloneWantNone() throws IOException {
        settings = GRAPHS;
        add(700, 300);
        index.maybeMerge();
        assertThat(segments()).isEqualTo(2);
        assertThat(inGraph()).isZero();
    }

    @Test
    void aGraphThatIsThereIsLeftAlone() throws IOException {
        settings = GRAPHS;
        add(1_500);
        index.maybeMerge();
        assertThat(inGraph()).isEqualTo(1_500);

        add(10);
        index.maybeMerge();

        assertThat(segments()).isEqualTo(2);
        assertThat(inGraph()).isEqualTo(1_500);
    }

    @Test
    void aForcedMergeLeavesSegmentsOfWhichEachOutweighsAllSmallerOnes() throws IOException {
        add(800, 30, 300, 20, 100, 10, 40);
        index.forceMerge(1);
        assertThat(sizes()).containsExactlyInAnyOrder(800, 300, 100, 100);
    }

    @Test
    void aForcedMergeTouchesALargeSegmentOnlyWhenTheOthersHaveGrownPastIt() throws IOException {
        settings = GRAPHS;
        add(1_500, 900);
        index.forceMerge(1);
        assertThat(sizes()).containsExactlyInAnyOrder(1_500, 900);

        add(700);
        index.forceMerge(1);

        assertThat(sizes()).containsExactly(3_100);
        assertThat(inGraph()).isEqualTo(3_100);
    }

    private List<Integer> sizes() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(index)) {
            return reader.leaves().stream()
                    .map(segment -> segment.reader().maxDoc())
                    .toList();
        }
    }

    private void add(int... segments) throws IOException {
        for (int vectors : segments) {
            for (int i = 0; i < vectors; i++) {
                Document document = new Document();
                document.add(new KnnFloatVectorField("vector", draw(), VectorSimilarityFunction.DOT_PRODUCT));
                index.addDocument(document);
            }
            index.commit();
        }
    }

    private float[] draw() {
        double angle = random.nextDouble() * 2 * Math.PI;
        return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
    }

    private int segments() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(index)) {
            return reader.leaves().size();
        }
    }

    private int inGraph() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(index)) {
            return reader.leaves().stream()
                    .filter(segment -> LateGraphFormat.searchesGraph(segment.reader(), "vector"))
                    .mapToInt(segment -> segment.reader().numDocs())
                    .sum();
        }
    }
}
