package io.intellisense.qdrant.payload;

import io.intellisense.qdrant.Refusal;
import io.intellisense.qdrant.Supported;
import io.qdrant.client.grpc.Collections.PayloadSchemaInfo;
import io.qdrant.client.grpc.Points.Direction;
import io.qdrant.client.grpc.Points.OrderBy;
import io.qdrant.client.grpc.Points.StartFrom;
import java.util.Map;

/**
 * The order of points by the times or whole numbers of a payload path.
 *
 * @param field the Lucene field with the values
 * @param from the least value that counts
 * @param to the greatest value that counts
 */
public record ValueOrder(String field, boolean descending, long from, long to) {

    /** @param indexes the collection's payload indexes: as with Qdrant, only an indexed path orders */
    public static ValueOrder of(OrderBy request, Map<String, PayloadSchemaInfo> indexes) {
        Supported.fields(request, "key", "direction", "start_from");
        boolean descending = request.getDirection() == Direction.Desc;
        String field = field(request.getKey(), indexes);
        if (!request.hasStartFrom()) {
            return new ValueOrder(field, descending, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        long start = start(request.getStartFrom());
        return descending
                ? new ValueOrder(field, true, Long.MIN_VALUE, start)
                : new ValueOrder(field, false, start, Long.MAX_VALUE);
    }

    private static String field(String key, Map<String, PayloadSchemaInfo> indexes) {
        PayloadSchemaInfo index = indexes.get(key);
        if (index == null) {
            throw Refusal.invalid("points can be ordered by '" + key + "' once it has a payload index");
        }
        return switch (index.getDataType()) {
            case Datetime -> FieldNames.time(FieldNames.path(key));
            case Integer -> FieldNames.integer(FieldNames.path(key));
            default -> throw Refusal.unsupported("ordering by an index of type " + index.getDataType());
        };
    }

    private static long start(StartFrom start) {
        return switch (start.getValueCase()) {
            case INTEGER -> start.getInteger();
            case TIMESTAMP -> FieldQuery.micros(start.getTimestamp());
            case DATETIME ->
                Times.parse(start.getDatetime())
                        .orElseThrow(() -> Refusal.invalid("'" + start.getDatetime() + "' is no time to start from"));
            default -> throw Refusal.unsupported("an order that starts from a number with a fraction");
        };
    }
}
