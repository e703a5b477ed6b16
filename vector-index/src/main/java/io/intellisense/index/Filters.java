package io.intellisense.index;

import static io.intellisense.index.PayloadFields.CAMERA;
import static io.intellisense.index.PayloadFields.FOLDERS;
import static io.intellisense.index.PayloadFields.FORMAT;
import static io.intellisense.index.PayloadFields.TAKEN_AT;
import static io.qdrant.client.ConditionFactory.datetimeRange;
import static io.qdrant.client.ConditionFactory.matchKeyword;

import com.google.protobuf.Timestamp;
import io.qdrant.client.grpc.Common.DatetimeRange;
import io.qdrant.client.grpc.Common.Filter;
import java.time.Instant;

/** Says an {@link ImageFilter} in Qdrant's words: all conditions must hold. */
final class Filters {

    private Filters() {}

    static Filter of(ImageFilter filter) {
        Filter.Builder all = Filter.newBuilder();
        if (filter.from() != null || filter.to() != null) {
            all.addMust(datetimeRange(TAKEN_AT, range(filter.from(), filter.to())));
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
        return all.build();
    }

    private static DatetimeRange range(Instant from, Instant to) {
        DatetimeRange.Builder range = DatetimeRange.newBuilder();
        if (from != null) {
            range.setGte(timestamp(from));
        }
        if (to != null) {
            range.setLt(timestamp(to));
        }
        return range.build();
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }
}
