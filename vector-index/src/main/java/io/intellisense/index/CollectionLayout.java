package io.intellisense.index;

import java.util.Objects;

/** How a Qdrant server keeps a collection: less memory for some more time. Decided when the collection is made. */
public record CollectionLayout(Quantization quantization, OnDisk onDisk) {

    /** In what form vectors are searched; they are kept whole as well, and the best candidates are compared whole. */
    public enum Quantization {
        NONE,
        /** One byte for each number instead of four. */
        INT8
    }

    /** What is left to the disk and its cache instead of being held in memory. */
    public enum OnDisk {
        NONE,
        VECTORS,
        /** Vectors, the graph and the payload. */
        ALL
    }

    public static final CollectionLayout USUAL = new CollectionLayout(Quantization.NONE, OnDisk.NONE);

    public CollectionLayout {
        Objects.requireNonNull(quantization, "quantization");
        Objects.requireNonNull(onDisk, "onDisk");
    }
}
