package io.intellisense.index;

import static io.intellisense.index.PayloadFields.TAKEN_AT;
import static io.qdrant.client.ConditionFactory.hasId;
import static io.qdrant.client.ConditionFactory.isEmpty;

import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.Points.Direction;
import io.qdrant.client.grpc.Points.OrderBy;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Walks images in the order of time. Qdrant's ordered scrolling leaves out points without a time, and knows no place between two of
 * equal time; so a page begins with all of its first moment that come after the mark, and those without a time follow at the end.
 */
record BrowseByTime(QdrantConnection connection, ReadImages read) {

    TimePage page(ImageFilter filter, TimeOrder order, TimeMark from, int limit) {
        List<StoredImage> images = new ArrayList<>();
        if (from == null || from.takenAt() != null) {
            images.addAll(timed(filter, order, from, limit));
            if (images.size() == limit) {
                return new TimePage(images, markOf(images.get(limit - 1)));
            }
        }
        PointId after = from == null || from.takenAt() != null || from.after() == null ? null : Ids.write(from.after());
        List<StoredImage> untimed = untimed(filter, after, limit - images.size() + 1);
        boolean more = untimed.size() > limit - images.size();
        images.addAll(more ? untimed.subList(0, limit - images.size()) : untimed);
        if (!more) {
            return new TimePage(images, null);
        }
        return new TimePage(images, new TimeMark(null, images.get(limit - 1).id()));
    }

    private static TimeMark markOf(StoredImage image) {
        return new TimeMark(image.payload().facts().takenAt(), image.id());
    }

    /** In the order of time, equal times in the order of their ids. */
    private List<StoredImage> timed(ImageFilter filter, TimeOrder order, TimeMark from, int limit) {
        List<StoredImage> images = new ArrayList<>();
        if (from != null) {
            images.addAll(restOfMoment(filter, from.takenAt(), from));
        }
        ImageFilter beyond = from == null ? filter : beyond(filter, order, from.takenAt());
        if (images.size() < limit && beyond != null) {
            List<StoredImage> ordered = ordered(beyond, order, limit - images.size());
            images.addAll(ordered);
            if (ordered.size() == limit - (images.size() - ordered.size())) {
                completeLastMoment(filter, images);
            }
        }
        return images.size() > limit ? images.subList(0, limit) : images;
    }

    /** Of the images that share the last moment any may have come back: the right ones are those with the first ids. */
    private void completeLastMoment(ImageFilter filter, List<StoredImage> images) {
        Instant moment = images.get(images.size() - 1).payload().facts().takenAt();
        images.removeIf(image -> moment.equals(image.payload().facts().takenAt()));
        images.addAll(restOfMoment(filter, moment, null));
    }

    /** All of one moment, after the mark. */
    private List<StoredImage> restOfMoment(ImageFilter filter, Instant moment, TimeMark mark) {
        List<StoredImage> all = new ArrayList<>();
        ImageFilter only = filter.taken(moment, moment.plusNanos(1_000));
        ScrollPage page = read.scroll(only, mark == null ? null : mark.after(), 1_000);
        while (true) {
            page.images().stream()
                    .filter(image -> mark == null || !image.id().equals(mark.after()))
                    .forEach(all::add);
            if (page.next() == null) {
                return all;
            }
            page = read.scroll(only, page.next(), 1_000);
        }
    }

    /** Null where nothing can lie beyond. */
    private static ImageFilter beyond(ImageFilter filter, TimeOrder order, Instant moment) {
        Instant from = filter.from();
        Instant to = filter.to();
        if (order == TimeOrder.NEWEST) {
            to = moment;
        } else {
            from = moment.plusNanos(1_000);
        }
        return from != null && to != null && !from.isBefore(to) ? null : filter.taken(from, to);
    }

    private List<StoredImage> ordered(ImageFilter filter, TimeOrder order, int limit) {
        ScrollPoints request = scroll(Filters.of(filter), limit)
                .setOrderBy(OrderBy.newBuilder()
                        .setKey(TAKEN_AT)
                        .setDirection(order == TimeOrder.NEWEST ? Direction.Desc : Direction.Asc))
                .build();
        Comparator<StoredImage> byTime =
                Comparator.comparing(image -> image.payload().facts().takenAt());
        return images(request).stream()
                .sorted((order == TimeOrder.NEWEST ? byTime.reversed() : byTime).thenComparing(StoredImage::id))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<StoredImage> untimed(ImageFilter filter, PointId after, int limit) {
        if (filter.from() != null || filter.to() != null) {
            return List.of();
        }
        Filter.Builder without = Filters.of(filter).toBuilder().addMust(isEmpty(TAKEN_AT));
        ScrollPoints.Builder request = scroll(without.build(), limit);
        if (after != null) {
            request.setOffset(after).setFilter(without.addMustNot(hasId(after)));
        }
        return images(request.build());
    }

    private ScrollPoints.Builder scroll(Filter filter, int limit) {
        return ScrollPoints.newBuilder()
                .setCollectionName(read.spec().name())
                .setFilter(filter)
                .setLimit(limit)
                .setWithPayload(WithPayloadSelectorFactory.enable(true));
    }

    private List<StoredImage> images(ScrollPoints request) {
        ScrollResponse answer = connection.await(connection.reads().scroll(request));
        return answer.getResultList().stream()
                .map((RetrievedPoint point) -> read.image(point.getId(), point.getPayloadMap()))
                .toList();
    }
}
