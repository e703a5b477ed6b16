package io.intellisense.flink.sink;

import io.intellisense.domain.ImageId;
import io.intellisense.flink.flow.IndexWrite;
import io.intellisense.index.ImagePayload;
import io.intellisense.index.ImagePoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The changes of one request, so that no image is in it twice: of an image that is deleted, only what comes after that counts.
 *
 * @param points new images, each with all the locations that the request knows of
 * @param locations of images that are in the index already
 */
record WriteRequest(List<ImagePoint> points, Map<ImageId, List<String>> locations, Set<ImageId> deletions) {

    static WriteRequest of(List<IndexWrite> writes, Instant now) {
        Map<ImageId, Set<String>> places = new LinkedHashMap<>();
        Map<ImageId, IndexWrite> images = new LinkedHashMap<>();
        Set<ImageId> deletions = new LinkedHashSet<>();
        for (IndexWrite write : writes) {
            ImageId id = write.origin().id();
            switch (write.change()) {
                case DELETION -> {
                    places.remove(id);
                    images.remove(id);
                    deletions.add(id);
                }
                case IMAGE -> {
                    deletions.remove(id);
                    images.putIfAbsent(id, write);
                    places.computeIfAbsent(id, any -> new LinkedHashSet<>())
                            .add(write.origin().uri());
                }
                case LOCATION ->
                    places.computeIfAbsent(id, any -> new LinkedHashSet<>())
                            .add(write.origin().uri());
            }
        }
        List<ImagePoint> points = new ArrayList<>(images.size());
        images.forEach((id, image) -> points.add(point(image, List.copyOf(places.remove(id)), now)));
        Map<ImageId, List<String>> locations = new LinkedHashMap<>();
        places.forEach((id, uris) -> locations.put(id, List.copyOf(uris)));
        locations.keySet().removeAll(deletions);
        return new WriteRequest(points, locations, deletions);
    }

    private static ImagePoint point(IndexWrite image, List<String> locations, Instant now) {
        return new ImagePoint(
                image.origin().id(),
                image.vector(),
                new ImagePayload(
                        image.origin().sha256(),
                        locations,
                        image.facts(),
                        now,
                        image.origin().fileName()));
    }
}
