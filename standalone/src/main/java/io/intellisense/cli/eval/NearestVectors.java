package io.intellisense.cli.eval;

import java.util.Arrays;
import java.util.List;

/** Finds the vectors that are nearest to another. */
interface NearestVectors {

    /** The numbers of the nearest, the nearest first; fewer than asked for where there are fewer. */
    int[] nearest(float[] query, int atMost);

    /** Compares all vectors, whole. */
    static NearestVectors exact(List<float[]> vectors) {
        return (query, atMost) -> Ranking.nearest(query, vectors, atMost);
    }

    /**
     * Compares all vectors as bytes, and the best of them whole.
     *
     * @param candidates how many times as many as asked for are compared whole
     */
    static NearestVectors inBytes(List<float[]> vectors, int candidates) {
        List<float[]> bytes = ByteVectors.rounded(vectors);
        return (query, atMost) -> {
            int[] best = Ranking.nearest(query, bytes, candidates * atMost);
            Arrays.sort(best); // so that of equally near ones the first stays the first
            List<float[]> whole = Arrays.stream(best).mapToObj(vectors::get).toList();
            return Arrays.stream(Ranking.nearest(query, whole, atMost))
                    .map(place -> best[place])
                    .toArray();
        };
    }
}
