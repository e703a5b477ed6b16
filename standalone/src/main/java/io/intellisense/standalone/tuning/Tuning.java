package io.intellisense.standalone.tuning;

import java.util.List;

/**
 * A way to run the encoder, and how fast it was.
 *
 * @param batchSize pictures in one call
 * @param threads that call at the same time
 */
public record Tuning(int batchSize, int threads, double imagesPerSecond) {

    /** Larger batches take memory: they have to be worth it. */
    private static final double WORTH = 1.05;

    /** Fewer threads also decode less. */
    private static final double WORTH_FEWER_THREADS = 1.2;

    public Tuning {
        if (batchSize < 1 || threads < 1 || imagesPerSecond <= 0) {
            throw new IllegalArgumentException(
                    "An encoder runs with batches of at least 1 on at least 1 thread, but was: " + batchSize + ", "
                            + threads + ", " + imagesPerSecond + " images/s");
        }
    }

    /** The fastest; of those that are about as fast, the one that comes first. */
    static Tuning best(List<Tuning> measured) {
        return measured.stream()
                .reduce((best, next) -> next.isWorthMoreThan(best) ? next : best)
                .orElseThrow(() -> new IllegalArgumentException("Nothing was measured"));
    }

    private boolean isWorthMoreThan(Tuning other) {
        return imagesPerSecond > other.imagesPerSecond * (threads < other.threads ? WORTH_FEWER_THREADS : WORTH);
    }
}
