package io.intellisense.bench;

import io.intellisense.clip.ClipModel;
import io.intellisense.clip.image.ImageDecoder;
import io.intellisense.domain.ImageLimits;
import io.intellisense.domain.ImageRejectedException;
import io.intellisense.pictures.PictureWorld;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How near the vectors of JPEGs that are decoded at a fraction of their size come to those of every pixel.
 *
 * @param mean cosine
 * @param least cosine
 */
record DecodeFidelity(int pictures, double mean, double least) {

    /** Below this the two ways are not the same picture to the model. */
    static final double LOWEST_MEAN = 0.995;

    static final double LOWEST = 0.98;

    /** Just too small to be reduced by eight, just as large, somewhat larger, and twice as large. */
    private static final double[] OF_LEAST = {0.99, 1, 1.3, 1.99};

    private static final int LEAST_REDUCED = 16;
    private static final int LEAST_SIDE = 1_024;

    /** Draws pictures of all shapes, up to four megapixels for a model of 64 pixels. */
    static DecodeFidelity measure(ClipModel model, PictureWorld world, int pictures)
            throws IOException, ImageRejectedException {
        ImageDecoder fast = new ImageDecoder(ImageLimits.DEFAULT);
        ImageDecoder exact = ImageDecoder.ofEveryPixel(ImageLimits.DEFAULT);
        List<Double> cosines = new ArrayList<>();
        int side = model.card().imageSize();
        for (int i = 0; i < pictures; i++) {
            int shorter = (int) (Math.max(LEAST_SIDE, LEAST_REDUCED * side) * OF_LEAST[i % OF_LEAST.length]);
            int longer = shorter + shorter * (i % 3) / 4;
            byte[] jpeg = PhotoLike.draw(world, i, i % 2 == 0 ? longer : shorter, i % 2 == 0 ? shorter : longer)
                    .jpeg(i % 5 < 2);
            cosines.add(cosine(
                    model,
                    fast.decodeSquare(jpeg, side).rgb(),
                    exact.decodeSquare(jpeg, side).rgb()));
        }
        return new DecodeFidelity(
                pictures,
                cosines.stream().mapToDouble(Double::doubleValue).average().orElseThrow(),
                cosines.stream().mapToDouble(Double::doubleValue).min().orElseThrow());
    }

    private static double cosine(ClipModel model, byte[] a, byte[] b) {
        return ClusteredVectors.dot(model.embedImages(a, 1)[0], model.embedImages(b, 1)[0]);
    }
}
