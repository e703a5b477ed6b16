package io.intellisense.cli.eval;

import java.util.List;

/** Compares one vector with many, one by one: the exact answer, which an index only comes near to. */
public final class Ranking {

    private Ranking() {}

    /**
     * The numbers of the vectors that are nearest, the nearest first; of equally near ones the first.
     *
     * @param atMost at least 1; there are fewer where there are fewer vectors
     */
    public static int[] nearest(float[] query, List<float[]> vectors, int atMost) {
        int size = Math.min(atMost, vectors.size());
        int[] best = new int[size];
        float[] scores = new float[size];
        int found = 0;
        for (int i = 0; i < vectors.size(); i++) {
            float score = dot(query, vectors.get(i));
            if (found == size && score <= scores[size - 1]) {
                continue;
            }
            int at = found < size ? found++ : size - 1;
            while (at > 0 && scores[at - 1] < score) {
                scores[at] = scores[at - 1];
                best[at] = best[at - 1];
                at--;
            }
            scores[at] = score;
            best[at] = i;
        }
        return best;
    }

    /** The cosine of two unit vectors. Four sums at a time, so that a processor need not wait for the last. */
    static float dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + (s2 + s3);
    }
}
