package io.intellisense.cli.eval;

import java.util.Arrays;
import java.util.List;

/**
 * What vectors become when an index keeps one byte a number, as Qdrant's scalar quantization does: the range in which 99 % of all
 * numbers lie is cut into 127 steps, and what lies outside is moved to its ends.
 */
final class ByteVectors {

    private static final double QUANTILE = 0.99;
    private static final int STEPS = 127;

    /** Numbers that the range is taken from. */
    private static final int SAMPLE = 1_000_000;

    private ByteVectors() {}

    /** The same vectors as they can be read back. */
    static List<float[]> rounded(List<float[]> vectors) {
        float[] numbers = sample(vectors);
        Arrays.sort(numbers);
        int cut = (int) (numbers.length * (1 - QUANTILE) / 2);
        float low = numbers[cut];
        float high = numbers[numbers.length - 1 - cut];
        float step = high > low ? (high - low) / STEPS : 1;
        return vectors.stream().map(vector -> rounded(vector, low, high, step)).toList();
    }

    private static float[] sample(List<float[]> vectors) {
        int dimension = vectors.get(0).length;
        int every = 1 + (int) ((long) vectors.size() * dimension / SAMPLE);
        float[] numbers = new float[(vectors.size() + every - 1) / every * dimension];
        for (int i = 0, at = 0; i < vectors.size(); i += every, at += dimension) {
            System.arraycopy(vectors.get(i), 0, numbers, at, dimension);
        }
        return numbers;
    }

    private static float[] rounded(float[] vector, float low, float high, float step) {
        float[] copy = new float[vector.length];
        for (int i = 0; i < copy.length; i++) {
            float within = Math.max(low, Math.min(high, vector[i]));
            copy[i] = low + Math.round((within - low) / step) * step;
        }
        return copy;
    }
}
