package io.intellisense.api.search;

/** The direction of several weighted vectors together: what CLIP's space makes of "this, and that, but not the other". */
final class Mixture {

    /** Shorter sums point nowhere in particular. */
    private static final double SHORTEST = 1e-3;

    private final float[] sum;
    private double weights;

    Mixture(int dimension) {
        this.sum = new float[dimension];
    }

    /** @param weight negative for what is to be kept away from */
    Mixture add(float[] vector, double weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += (float) (weight * vector[i]);
        }
        weights += Math.abs(weight);
        return this;
    }

    /** Of unit length. @throws IllegalArgumentException with a sentence for the user where the parts cancel each other out */
    float[] direction() {
        double squares = 0;
        for (float number : sum) {
            squares += (double) number * number;
        }
        double length = Math.sqrt(squares);
        if (!(length > SHORTEST * weights)) {
            throw new IllegalArgumentException(
                    "What to look for and what to leave out are the same; say something else.");
        }
        float[] direction = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            direction[i] = (float) (sum[i] / length);
        }
        return direction;
    }
}
