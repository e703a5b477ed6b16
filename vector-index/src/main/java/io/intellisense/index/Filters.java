package io.intellisense.index;

import static io.intellisense.index.PayloadFields.ASPECT;
import static io.intellisense.index.PayloadFields.CAMERA;
import static io.intellisense.index.PayloadFields.FOLDERS;
import static io.intellisense.index.PayloadFields.FORMAT;
import static io.intellisense.index.PayloadFields.HEIGHT;
import static io.intellisense.index.PayloadFields.LOCATION;
import static io.intellisense.index.PayloadFields.TAKEN_AT;
import static io.intellisense.index.PayloadFields.WIDTH;
import static io.qdrant.client.ConditionFactory.datetimeRange;
import static io.qdrant.client.ConditionFactory.filter;
import static io.qdrant.client.ConditionFactory.geoBoundingBox;
import static io.qdrant.client.ConditionFactory.matchKeyword;
import static io.qdrant.client.ConditionFactory.range;

import com.google.protobuf.Timestamp;
import io.qdrant.client.grpc.Common.Condition;
import io.qdrant.client.grpc.Common.DatetimeRange;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.Range;
import java.time.Instant;

/** Says an {@link ImageFilter} in Qdrant's words: all conditions must hold. */
final class Filters {

    private Filters() {}

    static Filter of(ImageFilter filter) {
        Filter.Builder all = Filter.newBuilder();
        if (filter.from() != null || filter.to() != null) {
            all.addMust(datetimeRange(TAKEN_AT, span(filter.from(), filter.to())));
        }
        if (filter.format() != null) {
            all.addMust(matchKeyword(FORMAT, filter.format().label()));
        }
        if (filter.camera() != null) {
            all.addMust(matchKeyword(CAMERA, filter.camera()));
        }
        if (filter.folder() != null) {
            all.addMust(matchKeyword(FOLDERS, Folders.of(filter.folder())));
        }
        if (filter.orientation() != null) {
            all.addMust(matchKeyword(ASPECT, filter.orientation().label()));
        }
        if (filter.minWidth() != null) {
            all.addMust(atLeast(WIDTH, filter.minWidth()));
        }
        if (filter.minHeight() != null) {
            all.addMust(atLeast(HEIGHT, filter.minHeight()));
        }
        if (filter.place() != null) {
            all.addMust(within(filter.place()));
        }
        return all.build();
    }

    private static Condition atLeast(String field, int bound) {
        return range(field, Range.newBuilder().setGte(bound).build());
    }

    /** Not every server knows boxes that cross the antimeridian; two boxes beside it say the same. */
    private static Condition within(GeoBox box) {
        if (!box.crossesTheAntimeridian()) {
            return geoBoundingBox(LOCATION, box.north(), box.west(), box.south(), box.east());
        }
        return filter(Filter.newBuilder()
                .addShould(geoBoundingBox(LOCATION, box.north(), box.west(), box.south(), 180))
                .addShould(geoBoundingBox(LOCATION, box.north(), -180, box.south(), box.east()))
                .build());
    }

    private static DatetimeRange span(Instant from, Instant to) {
        DatetimeRange.Builder range = DatetimeRange.newBuilder();
        if (from != null) {
            range.setGte(timestamp(from));
        }
        if (to != null) {
            range.setLt(timestamp(to));
        }
        return range.build();
    }

    static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }
}
