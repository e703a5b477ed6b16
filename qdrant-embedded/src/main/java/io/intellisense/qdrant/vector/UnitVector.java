package io.intellisense.qdrant.vector;

import java.util.List;

/** Vectors for cosine similarity: of length one, as Qdrant keeps them, so that a dot product is the cosine. */
public final class UnitVector {

    private UnitVector() {}

    /** A vector of zeros stays one: it has no direction, and is as far from everything. */
    public static float[] of(List<Float> numbers) {
        double squares = 0;
        for (float number : numbers) {
            squares += (double) number * number;
        }
        double length = squares == 0 ? 1 : Math.sqrt(squares);
        float[] unit = new float[numbers.size()];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (numbers.get(i) / length);
        }
        return unit;
    }

    /** The cosine that Lucene's score of two unit vectors stands for. */
    public static float cosine(float luceneScore) {
        return 2 * luceneScore - 1;
    }
}
