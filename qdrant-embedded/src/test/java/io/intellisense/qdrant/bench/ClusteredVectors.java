package io.intellisense.qdrant.bench;

import java.util.Random;

/** Unit vectors in loose clusters, as embeddings of pictures are; the same seed draws the same ones. */
final class ClusteredVectors {

    private final float[][] centres;
    private final double spread;
    private final Random random;

    ClusteredVectors(int clusters, int dimension, double spread, long seed) {
        this.random = new Random(seed);
        this.spread = spread;
        this.centres = new float[clusters][];
        for (int i = 0; i < clusters; i++) {
            centres[i] = unit(noise(dimension));
        }
    }

    float[] next() {
        float[] centre = centres[random.nextInt(centres.length)];
        float[] vector = unit(noise(centre.length));
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (centre[i] + spread * vector[i]);
        }
        return unit(vector);
    }

    private float[] noise(int dimension) {
        float[] vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static float[] unit(float[] vector) {
        double squares = 0;
        for (float number : vector) {
            squares += (double) number * number;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}
