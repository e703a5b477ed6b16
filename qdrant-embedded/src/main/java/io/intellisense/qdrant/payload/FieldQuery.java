package io.intellisense.qdrant.payload;

import com.google.protobuf.Timestamp;
import io.intellisense.qdrant.Refusal;
import io.intellisense.qdrant.Supported;
import io.qdrant.client.grpc.Common.DatetimeRange;
import io.qdrant.client.grpc.Common.FieldCondition;
import io.qdrant.client.grpc.Common.Range;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.Query;

/** Says a condition on one payload field as a Lucene query. */
final class FieldQuery {

    private FieldQuery() {}

    static Query of(FieldCondition condition) {
        Supported.fields(
                condition,
                "key",
                "match",
                "range",
                "datetime_range",
                "geo_bounding_box",
                "geo_radius",
                "geo_polygon",
                "is_empty",
                "is_null");
        if (condition.getAllFields().size() > 2) {
            throw Refusal.unsupported("several tests in one field condition; say them as several conditions");
        }
        String key = condition.getKey();
        String path = FieldNames.path(key);
        if (condition.hasMatch()) {
            return MatchQuery.of(path, condition.getMatch());
        }
        if (condition.hasRange()) {
            return range(path, condition.getRange());
        }
        if (condition.hasDatetimeRange()) {
            return timeRange(path, condition.getDatetimeRange());
        }
        if (condition.hasIsEmpty()) {
            return condition.getIsEmpty() ? FilterQuery.isEmpty(key) : FilterQuery.not(FilterQuery.isEmpty(key));
        }
        if (condition.hasIsNull()) {
            return condition.getIsNull() ? FilterQuery.isNull(key) : FilterQuery.not(FilterQuery.isNull(key));
        }
        return PlaceQuery.of(path, condition);
    }

    private static Query range(String path, Range range) {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        if (range.hasGte()) {
            low = Math.max(low, range.getGte());
        }
        if (range.hasGt()) {
            low = Math.max(low, Math.nextUp(range.getGt()));
        }
        if (range.hasLte()) {
            high = Math.min(high, range.getLte());
        }
        if (range.hasLt()) {
            high = Math.min(high, Math.nextDown(range.getLt()));
        }
        return DoublePoint.newRangeQuery(FieldNames.number(path), low, high);
    }

    private static Query timeRange(String path, DatetimeRange range) {
        long low = Long.MIN_VALUE;
        long high = Long.MAX_VALUE;
        if (range.hasGte()) {
            low = Math.max(low, micros(range.getGte()));
        }
        if (range.hasGt()) {
            low = Math.max(low, micros(range.getGt()) + 1);
        }
        if (range.hasLte()) {
            high = Math.min(high, micros(range.getLte()));
        }
        if (range.hasLt()) {
            high = Math.min(high, micros(range.getLt()) - 1);
        }
        return LongPoint.newRangeQuery(FieldNames.time(path), low, high);
    }

    static long micros(Timestamp time) {
        try {
            return Times.micros(Instant.ofEpochSecond(time.getSeconds(), time.getNanos()));
        } catch (DateTimeException | ArithmeticException e) {
            throw Refusal.invalid("a time in a range is out of bounds: " + time.getSeconds() + " s");
        }
    }
}
