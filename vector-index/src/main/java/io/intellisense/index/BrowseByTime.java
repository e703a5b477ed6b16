package io.intellisense.index;

import static io.intellisense.index.PayloadFields.TAKEN_AT;
import static io.qdrant.client.ConditionFactory.datetimeRange;
import static io.qdrant.client.ConditionFactory.isEmpty;

import io.intellisense.domain.ImageId;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.grpc.Common.Condition;
import io.qdrant.client.grpc.Common.DatetimeRange;
import io.qdrant.client.grpc.Points.Direction;
import io.qdrant.client.grpc.Points.OrderBy;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.StartFrom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Walks images in the order of time, those of one moment in the order of their ids. Qdrant's ordered scrolling leaves out points
 * without a time, and does not say which of those of equal time come first. So where a page begins or ends within a moment, its
 * images are asked for by id, and those without a time follow at the end.
 */
record BrowseByTime(QdrantConnection connection, ReadImages read) {

    TimePage page(ImageFilter filter, TimeOrder order, TimeMark from, int limit) {
        int wanted = limit + 1; // one more tells whether another page follows
        List<StoredImage> images = new ArrayList<>();
        boolean timed = from == null || from.takenAt() != null;
        if (timed && from != null) {
            images.addAll(byId(filter, at(from.takenAt()), from.after(), wanted));
        }
        if (timed && images.size() < wanted) {
            images.addAll(byTime(filter, order, from == null ? null : from.takenAt(), wanted - images.size()));
        }
        if (images.size() < wanted) {
            ImageId after = timed ? null : from.after();
            images.addAll(byId(filter, isEmpty(TAKEN_AT), after, wanted - images.size()));
        }
        return images.size() < wanted
                ? new TimePage(List.copyOf(images), null)
                : new TimePage(List.copyOf(images.subList(0, limit)), mark(images.get(limit - 1)));
    }

    private List<StoredImage> byTime(ImageFilter filter, TimeOrder order, Instant beyondOrNull, int limit) {
        ScrollPoints.Builder request = scroll(filter, limit);
        OrderBy.Builder by = OrderBy.newBuilder()
                .setKey(TAKEN_AT)
                .setDirection(order == TimeOrder.NEWEST ? Direction.Desc : Direction.Asc);
        if (beyondOrNull != null) {
            request.getFilterBuilder().addMust(beyond(order, beyondOrNull));
            by.setStartFrom(StartFrom.newBuilder().setTimestamp(Filters.timestamp(beyondOrNull)));
        }
        List<StoredImage> images = new ArrayList<>(images(request.setOrderBy(by)));
        Comparator<StoredImage> time = Comparator.comparing(BrowseByTime::moment);
        images.sort((order == TimeOrder.NEWEST ? time.reversed() : time).thenComparing(StoredImage::id));
        if (images.size() == limit) {
            completeLastMoment(filter, images, limit);
        }
        return images;
    }

    /** Of the images that share the last moment any may have come back: the right ones are those with the first ids. */
    private void completeLastMoment(ImageFilter filter, List<StoredImage> images, int limit) {
        Instant last = moment(images.get(limit - 1));
        images.removeIf(image -> moment(image).equals(last));
        images.addAll(byId(filter, at(last), null, limit - images.size()));
    }

    /** Scrolling begins at an id: the image itself, where it is still there, has been seen. */
    private List<StoredImage> byId(ImageFilter filter, Condition also, ImageId afterOrNull, int limit) {
        ScrollPoints.Builder request = scroll(filter, afterOrNull == null ? limit : limit + 1);
        request.getFilterBuilder().addMust(also);
        if (afterOrNull != null) {
            request.setOffset(Ids.write(afterOrNull));
        }
        return images(request).stream()
                .filter(image -> !image.id().equals(afterOrNull))
                .limit(limit)
                .toList();
    }

    private ScrollPoints.Builder scroll(ImageFilter filter, int limit) {
        return ScrollPoints.newBuilder()
                .setCollectionName(read.spec().name())
                .setReadConsistency(read.consistency().reads())
                .setFilter(Filters.of(filter))
                .setLimit(limit)
                .setWithPayload(WithPayloadSelectorFactory.enable(true));
    }

    private List<StoredImage> images(ScrollPoints.Builder request) {
        return connection.await(connection.reads().scroll(request.build())).getResultList().stream()
                .map(point -> read.image(point.getId(), point.getPayloadMap()))
                .toList();
    }

    private static Condition at(Instant moment) {
        DatetimeRange.Builder range =
                DatetimeRange.newBuilder().setGte(Filters.timestamp(moment)).setLte(Filters.timestamp(moment));
        return datetimeRange(TAKEN_AT, range.build());
    }

    private static Condition beyond(TimeOrder order, Instant moment) {
        DatetimeRange.Builder range = DatetimeRange.newBuilder();
        if (order == TimeOrder.NEWEST) {
            range.setLt(Filters.timestamp(moment));
        } else {
            range.setGt(Filters.timestamp(moment));
        }
        return datetimeRange(TAKEN_AT, range.build());
    }

    private static TimeMark mark(StoredImage image) {
        return new TimeMark(image.payload().facts().takenAt() == null ? null : moment(image), image.id());
    }

    /** To the microsecond, as finely as Qdrant tells times apart. */
    private static Instant moment(StoredImage image) {
        return image.payload().facts().takenAt().truncatedTo(ChronoUnit.MICROS);
    }
}
