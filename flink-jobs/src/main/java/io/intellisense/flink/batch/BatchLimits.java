package io.intellisense.flink.batch;

import java.io.Serializable;
import java.time.Duration;

/**
 * When a micro-batch is full.
 *
 * @param count elements at most
 * @param weight sum of the elements' weights after which nothing more is added
 * @param linger how long the first element waits for company
 */
public record BatchLimits(int count, long weight, Duration linger) implements Serializable {

    public BatchLimits {
        if (count < 1 || weight < 1 || linger.isNegative() || linger.isZero()) {
            throw new IllegalArgumentException("A batch needs room and time, but had: " + count + " elements, weight "
                    + weight + ", linger " + linger);
        }
    }

    public static BatchLimits ofCount(int count, Duration linger) {
        return new BatchLimits(count, Long.MAX_VALUE, linger);
    }
}
