package io.intellisense.cli.plan;

import io.intellisense.index.CollectionLayout;

/**
 * A library that is planned.
 *
 * @param dimension numbers in a vector
 * @param replicas copies of the index that the servers keep together
 * @param imageBytes of a picture's file
 * @param imagesPerSecond how fast pictures are indexed; 0 where that is not known
 */
public record Library(
        long images, int dimension, CollectionLayout layout, int replicas, long imageBytes, double imagesPerSecond) {

    public Library {
        atLeast("Images", images, 1);
        atLeast("Dimensions", dimension, 1);
        atLeast("Replicas", replicas, 1);
        atLeast("Bytes of an image", imageBytes, 0);
        if (!(imagesPerSecond >= 0)) {
            throw new IllegalArgumentException("A rate is not negative, but was: " + imagesPerSecond);
        }
    }

    private static void atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " are at least " + least + ", but were: " + value);
        }
    }
}
