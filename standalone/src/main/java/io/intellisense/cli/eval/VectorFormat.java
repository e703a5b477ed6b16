package io.intellisense.cli.eval;

import java.util.Locale;

/** How an index keeps the vectors of pictures. */
public enum VectorFormat {
    /** Whole. */
    FLOAT32,
    /** A byte a number, and the best are not compared whole again: the least that quantization leaves. */
    INT8;

    Embedded of(Embedded embedded) {
        return this == INT8 ? embedded.inBytes() : embedded;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
