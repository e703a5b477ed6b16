package io.intellisense.qdrant.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MissingGraphsTest {

    private static final GraphSettings NO_GRAPHS = new GraphSettings(16, 100, GraphSettings.NEVER);
    private static final GraphSettings GRAPHS = new GraphSettings(16, 100, 1_000);

    private GraphIndex index;

    @BeforeEach
    void open() throws IOException {
        index = new GraphIndex(GRAPHS);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void everythingWithoutAGraphGetsOneTogetherOnceGraphsAreWanted() throws IOException {
        index.change(NO_GRAPHS);
        index.add(1_500, 100, 700);
        assertThat(index.segments()).isEqualTo(3);
        assertThat(index.inGraph()).isZero();

        index.change(GRAPHS);
        index.writer().maybeMerge();

        assertThat(index.segments()).isOne();
        assertThat(index.inGraph()).isEqualTo(2_300);
    }

    @Test
    void smallSegmentsAloneWantNone() throws IOException {
        index.add(700, 300);
        assertThat(index.segments()).isEqualTo(2);
        assertThat(index.inGraph()).isZero();
    }

    @Test
    void aGraphThatIsThereIsLeftAlone() throws IOException {
        index.add(1_500);
        assertThat(index.inGraph()).isEqualTo(1_500);

        index.add(10);

        assertThat(index.segments()).isEqualTo(2);
        assertThat(index.inGraph()).isEqualTo(1_500);
    }

    @Test
    void aGraphThatIsThereOutlastsATimeWithoutNewOnes() throws IOException {
        index.add(1_500);

        index.change(NO_GRAPHS);
        for (int i = 0; i < 30; i++) {
            index.add(5);
        }

        assertThat(index.segments()).isLessThan(30);
        assertThat(index.inGraph()).isEqualTo(1_500);
    }
}
