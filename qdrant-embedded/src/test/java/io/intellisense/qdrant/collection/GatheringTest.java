package io.intellisense.qdrant.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.qdrant.vector.GraphIndex;
import io.intellisense.qdrant.vector.GraphSettings;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private static final GraphSettings GRAPHS = new GraphSettings(16, 100, 1_000);

    private GraphIndex index;
    private Gathering gathering;

    @BeforeEach
    void makeTwoGraphs() throws IOException {
        index = new GraphIndex(GRAPHS);
        gathering = new Gathering(index::settings);
        index.add(1_500);
        index.add(1_200);
        assertThat(index.segments()).isEqualTo(2);
        assertThat(index.inGraph()).isEqualTo(2_700);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void graphsBecomeOneWhenNobodyWrites() throws IOException {
        for (int i = 0; i < 10; i++) {
            look(7);
        }
        assertThat(index.segments()).isOne();
        assertThat(index.inGraph()).isEqualTo(2_700);
    }

    @Test
    void theyAreLeftAloneWhileSomebodyWrites() throws IOException {
        for (int i = 0; i < 30; i++) {
            look(i);
        }
        assertThat(index.segments()).isEqualTo(2);
    }

    @Test
    void noGraphIsLostWhileGraphsArePutOff() throws IOException {
        index.change(new GraphSettings(16, 100, GraphSettings.NEVER));
        for (int i = 0; i < 10; i++) {
            look(7);
        }
        assertThat(index.inGraph()).isEqualTo(2_700);
    }

    @Test
    void severalGraphsOfAboutOneSizeAreGathered() {
        assertThat(Gathering.isWorthIt(List.of(16_000, 25_000, 13_000))).isTrue();
    }

    @Test
    void oneGraphOrNoneIsLeftAlone() {
        assertThat(Gathering.isWorthIt(List.of())).isFalse();
        assertThat(Gathering.isWorthIt(List.of(100_000))).isFalse();
    }

    @Test
    void aLargeGraphIsNotBuiltAnewForAFewPictures() {
        assertThat(Gathering.isWorthIt(List.of(1_000_000, 12_000, 20_000))).isFalse();
        assertThat(Gathering.isWorthIt(List.of(1_000_000, 60_000, 70_000))).isTrue();
    }

    private void look(long operations) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(index.writer())) {
            gathering.look(operations, new IndexSearcher(reader), index.writer());
        }
    }
}
