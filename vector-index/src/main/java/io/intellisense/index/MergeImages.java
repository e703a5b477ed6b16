package io.intellisense.index;

import io.intellisense.domain.ImageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Decides what becomes of an image that is met again: the union of its places, the time of its first meeting, its first name. */
final class MergeImages {

    private MergeImages() {}

    /** One point per id: within a batch the first occurrence stays, and gathers the locations of the others. */
    static Map<ImageId, ImagePoint> byId(List<ImagePoint> points) {
        Map<ImageId, ImagePoint> merged = new LinkedHashMap<>();
        for (ImagePoint point : points) {
            merged.merge(
                    point.id(),
                    point,
                    (first, again) -> with(
                            first,
                            union(first.payload().locations(), again.payload().locations()),
                            first.payload().indexedAt(),
                            firstKnown(
                                    first.payload().fileName(), again.payload().fileName())));
        }
        return merged;
    }

    /** The points to write over those that are stored. */
    static List<ImagePoint> onto(Map<ImageId, PayloadReader> stored, Collection<ImagePoint> points) {
        return points.stream().map(point -> onto(stored.get(point.id()), point)).toList();
    }

    /** The locations to set: only of images that are stored and lack some. */
    static Map<ImageId, List<String>> locations(Map<ImageId, PayloadReader> stored, Map<ImageId, List<String>> added) {
        Map<ImageId, List<String>> changed = new LinkedHashMap<>();
        stored.forEach((id, payload) -> {
            List<String> known = payload.texts(PayloadFields.LOCATIONS);
            List<String> all = union(known, added.get(id));
            if (all.size() > known.size()) {
                changed.put(id, all);
            }
        });
        return changed;
    }

    /** The locations that are left: only of images that are stored and lose some. */
    static Map<ImageId, List<String>> without(Map<ImageId, PayloadReader> stored, Map<ImageId, List<String>> removed) {
        Map<ImageId, List<String>> changed = new LinkedHashMap<>();
        stored.forEach((id, payload) -> {
            List<String> left = new ArrayList<>(payload.texts(PayloadFields.LOCATIONS));
            if (left.removeAll(removed.get(id))) {
                changed.put(id, left);
            }
        });
        return changed;
    }

    private static ImagePoint onto(PayloadReader storedOrNull, ImagePoint point) {
        if (storedOrNull == null) {
            return point;
        }
        Instant indexedAt = Objects.requireNonNullElse(
                storedOrNull.instantOrNull(PayloadFields.INDEXED_AT),
                point.payload().indexedAt());
        return with(
                point,
                union(
                        storedOrNull.texts(PayloadFields.LOCATIONS),
                        point.payload().locations()),
                indexedAt,
                firstKnown(
                        storedOrNull.textOrNull(PayloadFields.FILE_NAME),
                        point.payload().fileName()));
    }

    private static ImagePoint with(ImagePoint point, List<String> locations, Instant indexedAt, String name) {
        ImagePayload payload = point.payload();
        return new ImagePoint(
                point.id(),
                point.vector(),
                new ImagePayload(payload.sha256(), locations, payload.facts(), indexedAt, name));
    }

    private static String firstKnown(String first, String second) {
        return first != null ? first : second;
    }

    private static List<String> union(List<String> first, List<String> second) {
        Set<String> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
