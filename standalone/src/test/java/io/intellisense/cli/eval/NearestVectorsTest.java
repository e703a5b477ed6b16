package io.intellisense.cli.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestVectorsTest {

    /** As bytes, the first two are alike, and so are the others. */
    private static final List<float[]> VECTORS =
            List.of(at(0.500f), at(0.5001f), at(-0.5f), at(-0.5001f), at(-0.5002f));

    private static final float[] EAST = {1, 0};

    @Test
    void exactComparesWhole() {
        assertThat(NearestVectors.exact(VECTORS).nearest(EAST, 2)).containsExactly(1, 0);
    }

    @Test
    void bytesAloneDoNotTellNearOnesApart() {
        assertThat(NearestVectors.inBytes(VECTORS, 1).nearest(EAST, 1)).containsExactly(0);
    }

    @Test
    void theBestAreComparedWhole() {
        assertThat(NearestVectors.inBytes(VECTORS, 2).nearest(EAST, 1)).containsExactly(1);
    }

    @Test
    void thereAreNoMoreThanThereAre() {
        assertThat(NearestVectors.inBytes(VECTORS, 2).nearest(EAST, 10)).containsExactly(1, 0, 2, 3, 4);
    }

    private static float[] at(float cosine) {
        return new float[] {cosine, 0.5f};
    }
}
