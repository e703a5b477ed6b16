package io.intellisense.api.search;

import io.intellisense.domain.ImageId;
import io.intellisense.index.RankedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers pictures that look the same behind the best of them. */
final class NearDuplicates {

    /** How deep it looks: every picture is compared with every other that leads, so the work grows with the square. */
    static final int DEPTH = 1_000;

    /** Cosine similarity from which on two pictures are one scene, saved twice. */
    private static final float SAME = 0.97f;

    private NearDuplicates() {}

    /**
     * @param found best first
     * @param vectors of unit length; a picture without one stays alone
     * @return who leads, each with those behind it, both in their order
     */
    static Map<RankedImage, List<ImageId>> of(List<RankedImage> found, Map<ImageId, float[]> vectors) {
        Map<RankedImage, List<ImageId>> groups = new LinkedHashMap<>();
        for (RankedImage image : found) {
            RankedImage leader = leader(groups, vectors, vectors.get(image.id()));
            if (leader == null) {
                groups.put(image, new ArrayList<>());
            } else {
                groups.get(leader).add(image.id());
            }
        }
        return groups;
    }

    private static RankedImage leader(
            Map<RankedImage, List<ImageId>> groups, Map<ImageId, float[]> vectors, float[] vector) {
        if (vector == null) {
            return null;
        }
        for (RankedImage leader : groups.keySet()) {
            float[] other = vectors.get(leader.id());
            if (other != null && cosine(vector, other) >= SAME) {
                return leader;
            }
        }
        return null;
    }

    private static float cosine(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
