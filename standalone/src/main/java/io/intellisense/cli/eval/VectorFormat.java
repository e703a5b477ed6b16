package io.intellisense.cli.eval;

import java.util.List;
import java.util.Locale;

/** How an index keeps the vectors of pictures. */
public enum VectorFormat {
    /** Whole. */
    FLOAT32,
    /** Also as a byte a number: by these it is searched, and the best, twice as many as asked for, are compared whole. */
    INT8;

    private static final int CANDIDATES = 2;

    NearestVectors over(List<float[]> vectors) {
        return this == INT8 ? NearestVectors.inBytes(vectors, CANDIDATES) : NearestVectors.exact(vectors);
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
