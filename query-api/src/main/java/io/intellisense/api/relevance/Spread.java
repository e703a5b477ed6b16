package io.intellisense.api.relevance;

import java.util.List;

/**
 * How the scores of any query are spread over a sample of the library. The sample's mean and covariance tell the mean and the
 * deviation of a query's scores exactly, in a hundredth of the time that comparing it with each picture takes.
 */
final class Spread {

    private final float[] mean;
    private final float[][] covariance;

    private Spread(float[] mean, float[][] covariance) {
        this.mean = mean;
        this.covariance = covariance;
    }

    static Spread of(List<float[]> pictures) {
        int dimension = pictures.get(0).length;
        float[] mean = new float[dimension];
        for (float[] picture : pictures) {
            for (int i = 0; i < dimension; i++) {
                mean[i] += picture[i] / pictures.size();
            }
        }
        float[][] covariance = new float[dimension][dimension];
        for (float[] picture : pictures) {
            add(picture, mean, covariance, 1f / pictures.size());
        }
        return new Spread(mean, covariance);
    }

    private static void add(float[] picture, float[] mean, float[][] covariance, float share) {
        float[] off = new float[mean.length];
        for (int i = 0; i < off.length; i++) {
            off[i] = picture[i] - mean[i];
        }
        for (int i = 0; i < off.length; i++) {
            float weight = off[i] * share;
            float[] row = covariance[i];
            for (int j = 0; j < off.length; j++) {
                row[j] += weight * off[j];
            }
        }
    }

    double mean(float[] query) {
        return Vectors.dot(query, mean);
    }

    double deviation(float[] query) {
        double variance = 0;
        for (int i = 0; i < query.length; i++) {
            variance += query[i] * Vectors.dot(covariance[i], query);
        }
        return Math.sqrt(Math.max(0, variance));
    }
}
