package io.intellisense.api.search;

import io.intellisense.api.filter.Sort;
import io.intellisense.domain.ImageId;
import io.intellisense.index.RankedImage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The hits of a search in their order, as they were at one moment: pages that are cut from it neither repeat nor skip one, whatever
 * comes into the library meanwhile.
 *
 * @param duplicates what is shown behind a hit instead of after it
 * @param whole whether it reaches as deep as paging does
 */
record Ranking(List<RankedImage> images, Map<ImageId, List<ImageId>> duplicates, boolean whole) {

    private static final Comparator<Instant> UNKNOWN_LAST = Comparator.nullsLast(Comparator.naturalOrder());
    private static final Comparator<Instant> NEWEST_UNKNOWN_LAST = Comparator.nullsLast(Comparator.reverseOrder());

    static Ranking of(List<RankedImage> found, Sort sort) {
        return of(found, Map.of(), sort);
    }

    static Ranking of(List<RankedImage> found, Map<ImageId, List<ImageId>> duplicates, Sort sort) {
        return switch (sort) {
            case RELEVANCE -> new Ranking(found, duplicates, true);
            case NEWEST -> new Ranking(byTime(found, NEWEST_UNKNOWN_LAST), duplicates, true);
            case OLDEST -> new Ranking(byTime(found, UNKNOWN_LAST), duplicates, true);
        };
    }

    private static List<RankedImage> byTime(List<RankedImage> found, Comparator<Instant> order) {
        return found.stream()
                .sorted(Comparator.comparing(RankedImage::takenAt, order).thenComparing(RankedImage.BEST_FIRST))
                .toList();
    }

    /** Its first hits, to be continued. */
    Ranking begun(int hits) {
        return new Ranking(images.subList(0, hits), duplicates, false);
    }

    /** This one, and then whatever else the deeper one has. A nearest-neighbour search that looks deeper finds more, not the same. */
    Ranking continued(Ranking deeper) {
        Set<ImageId> shown = images.stream()
                .flatMap(image -> Stream.concat(Stream.of(image.id()), behind(image.id()).stream()))
                .collect(Collectors.toSet());
        List<RankedImage> all = new ArrayList<>(images);
        deeper.images.stream().filter(image -> !shown.contains(image.id())).forEach(all::add);
        return new Ranking(List.copyOf(all), deeper.duplicates, deeper.whole);
    }

    List<ImageId> behind(ImageId leader) {
        return duplicates.getOrDefault(leader, List.of());
    }

    /** The index of the first hit after the cursor. */
    int after(Cursor cursor) {
        for (int i = 0; i < images.size(); i++) {
            if (images.get(i).id().equals(cursor.last())) {
                return i + 1;
            }
        }
        return Math.min(cursor.rank(), images.size());
    }
}
