package io.intellisense.bench;

import java.util.Collection;

/** How a measure is spread, by nearest rank. */
record Percentiles(double[] sorted) {

    static Percentiles of(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("There are no percentiles of nothing");
        }
        return new Percentiles(
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    /** The least value that so many percent of all do not exceed. */
    double at(int percent) {
        return sorted[Math.max(0, (int) Math.ceil(percent / 100.0 * sorted.length) - 1)];
    }

    int count() {
        return sorted.length;
    }
}
