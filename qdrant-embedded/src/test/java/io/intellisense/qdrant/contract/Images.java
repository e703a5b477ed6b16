package io.intellisense.qdrant.contract;

import io.intellisense.domain.ImageFacts;
import io.intellisense.domain.ImageFormat;
import io.intellisense.domain.ImageId;
import io.intellisense.domain.Sha256;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.ImagePoint;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Images for tests: the same name is always the same image. */
final class Images {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

    private Images() {}

    static ImagePoint image(String name, float[] vector) {
        return image(name, vector, ImageFacts.of(ImageFormat.JPEG, 640, 480, 12_345), "file:///photos/" + name);
    }

    static ImagePoint image(String name, float[] vector, ImageFacts facts, String... locations) {
        Sha256 sha256 = Sha256.of(name.getBytes(StandardCharsets.UTF_8));
        return new ImagePoint(ImageId.of(sha256), vector, new ImagePayload(sha256, List.of(locations), facts, NOW));
    }

    static ImageFacts taken(String time, ImageFormat format, String camera) {
        return new ImageFacts(format, 640, 480, 12_345, Instant.parse(time), camera, "50 mm", 6, 47.5, -8.25);
    }

    /** A direction in which no other comes first. */
    static float[] axis(int axis, int dimension) {
        float[] vector = new float[dimension];
        vector[axis] = 1;
        return vector;
    }

    static float[] random(Random random, int dimension) {
        float[] vector = new float[dimension];
        double squares = 0;
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < dimension; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
