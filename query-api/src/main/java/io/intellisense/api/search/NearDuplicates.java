package io.intellisense.api.search;

import io.intellisense.domain.ImageId;
import io.intellisense.index.RankedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers pictures that look the same behind the best of them. */
final class NearDuplicates {

    /** How deep it looks: every picture's hash is compared with every other, so the work grows with the square. */
    static final int DEPTH = 1_000;

    /** Cosine similarity from which on two pictures are one scene, saved twice. */
    private static final float SAME = 0.95f;

    /** Of 64 bits: pictures whose hashes differ in more do not look the same. */
    private static final int DIFFERENT_BITS = 6;

    private NearDuplicates() {}

    /** Those that look like another one by their perceptual hashes; only their vectors need to be compared. */
    static List<ImageId> candidates(List<RankedImage> found) {
        Set<ImageId> candidates = new LinkedHashSet<>();
        for (int i = 0; i < found.size(); i++) {
            for (int j = i + 1; j < found.size(); j++) {
                if (lookAlike(found.get(i).perceptualHash(), found.get(j).perceptualHash())) {
                    candidates.add(found.get(i).id());
                    candidates.add(found.get(j).id());
                }
            }
        }
        return List.copyOf(candidates);
    }

    private static boolean lookAlike(Long one, Long other) {
        return one != null && other != null && Long.bitCount(one ^ other) <= DIFFERENT_BITS;
    }

    /**
     * @param found best first
     * @param vectors of unit length; a picture without one stays alone
     * @return who leads, each with those behind it, both in their order
     */
    static Map<RankedImage, List<ImageId>> of(List<RankedImage> found, Map<ImageId, float[]> vectors) {
        Map<RankedImage, List<ImageId>> groups = new LinkedHashMap<>();
        for (RankedImage image : found) {
            RankedImage leader = leader(groups, vectors, image);
            if (leader == null) {
                groups.put(image, new ArrayList<>());
            } else {
                groups.get(leader).add(image.id());
            }
        }
        return groups;
    }

    private static RankedImage leader(
            Map<RankedImage, List<ImageId>> groups, Map<ImageId, float[]> vectors, RankedImage image) {
        float[] vector = vectors.get(image.id());
        if (vector == null) {
            return null;
        }
        for (RankedImage leader : groups.keySet()) {
            float[] other = vectors.get(leader.id());
            if (other != null
                    && lookAlike(image.perceptualHash(), leader.perceptualHash())
                    && cosine(vector, other) >= SAME) {
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
