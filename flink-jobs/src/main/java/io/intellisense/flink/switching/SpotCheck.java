package io.intellisense.flink.switching;

import io.intellisense.domain.ImageId;
import io.intellisense.index.ImageFilter;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.ImagePoint;
import io.intellisense.index.SearchHit;
import io.intellisense.index.SearchQuery;
import io.intellisense.index.StoredImage;
import io.intellisense.index.VectorIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Looks at some images of a collection, drawn by lot.
 *
 * @param looked how many
 * @param found how many of them are the nearest to their own vector
 * @param embedded how many of them were embedded once more
 * @param alike how many of those came to the vector that is stored
 */
public record SpotCheck(int looked, int found, int embedded, int alike) {

    private static final int IMAGES = 100;
    private static final int EMBEDDED = 8;

    /** A twin with other bytes may come first, and is as near. */
    private static final float SAME = 0.9999f;

    /** What other batches and processors may change. */
    private static final double ALIKE = 0.99;

    static SpotCheck of(VectorIndex index, Reembed reembed) throws InterruptedException {
        List<StoredImage> images = drawn(index);
        Map<ImageId, float[]> vectors =
                index.vectors(images.stream().map(StoredImage::id).toList());
        int found = (int) vectors.entrySet().stream()
                .filter(entry -> isFound(index, entry.getKey(), entry.getValue()))
                .count();
        Map<ImageId, ImagePayload> some = new LinkedHashMap<>();
        images.stream()
                .filter(image -> vectors.containsKey(image.id()))
                .limit(EMBEDDED)
                .forEach(image -> some.put(image.id(), image.payload()));
        List<ImagePoint> again = reembed.of(some).points();
        int alike = (int) again.stream()
                .filter(point -> dot(point.vector(), vectors.get(point.id())) >= ALIKE)
                .count();
        return new SpotCheck(vectors.size(), found, again.size(), alike);
    }

    /** Ids are hashes, so those that follow a random one are as good as random; after the last id come the first. */
    private static List<StoredImage> drawn(VectorIndex index) {
        ImageId start = new ImageId(UUID.randomUUID().toString().replaceFirst("-4(...)-", "-5$1-"));
        List<StoredImage> images =
                new ArrayList<>(index.scroll(ImageFilter.ALL, start, IMAGES).images());
        index.scroll(ImageFilter.ALL, null, IMAGES).images().stream()
                .filter(image -> image.id().value().compareTo(start.value()) < 0)
                .limit(IMAGES - images.size())
                .forEach(images::add);
        return images;
    }

    private static boolean isFound(VectorIndex index, ImageId id, float[] vector) {
        List<SearchHit> hits = index.search(SearchQuery.nearest(vector, 1));
        return !hits.isEmpty() && (hits.get(0).id().equals(id) || hits.get(0).score() >= SAME);
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    /** One in a hundred may be missed, as by any search through a graph; no vector may be another model's. */
    public boolean isGood() {
        return found >= 0.99 * looked - 1e-9 && alike == embedded;
    }
}
