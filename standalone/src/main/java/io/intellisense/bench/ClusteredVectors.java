package io.intellisense.bench;

import java.util.Random;

/** Unit vectors in loose clusters, as embeddings of pictures are; the same seed draws the same ones. */
final class ClusteredVectors {

    private static final int CLUSTERS = 500;
    private static final float SPREAD = 1.2f;

    private final Random random;
    private final float[][] centres = new float[CLUSTERS][];

    ClusteredVectors(int dimension, long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < CLUSTERS; i++) {
            centres[i] = unit(noise(dimension));
        }
    }

    float[] next() {
        float[] centre = centres[random.nextInt(CLUSTERS)];
        float[] vector = unit(noise(centre.length));
        for (int i = 0; i < vector.length; i++) {
            vector[i] = centre[i] + SPREAD * vector[i];
        }
        return unit(vector);
    }

    static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private float[] noise(int dimension) {
        float[] vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static float[] unit(float[] vector) {
        float length = (float) Math.sqrt(dot(vector, vector));
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }
}
