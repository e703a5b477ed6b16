package io.intellisense.index;

import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.FieldType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * How many bytes an image's payload takes in Qdrant, from what we write.
 *
 * @param stored as JSON text, which is how Qdrant keeps it
 * @param indexed in the payload indexes: each value once under its points and once under its point, with an offset of four bytes
 */
public record PayloadSize(long stored, long indexed) {

    private static final int NUMBER = 8;
    private static final int OFFSET = 4;

    public static PayloadSize of(ImagePayload payload) {
        Map<String, Value> fields = PayloadCodec.write(payload);
        long stored = 2;
        for (Map.Entry<String, Value> field : fields.entrySet()) {
            stored += bytes(field.getKey()) + 4 + json(field.getValue());
        }
        long indexed = 0;
        for (Map.Entry<String, FieldType> index : PayloadIndexes.FIELDS.entrySet()) {
            Value value = fields.get(index.getKey());
            indexed += value == null ? 0 : indexed(value, index.getValue());
        }
        return new PayloadSize(stored, indexed);
    }

    private static long indexed(Value value, FieldType type) {
        if (value.hasListValue()) {
            return value.getListValue().getValuesList().stream()
                    .mapToLong(one -> indexed(one, type))
                    .sum();
        }
        long size =
                switch (type) {
                    case FieldTypeKeyword -> bytes(value.getStringValue());
                    case FieldTypeGeo -> 2 * NUMBER;
                    default -> NUMBER;
                };
        return 2 * (size + OFFSET);
    }

    private static long json(Value value) {
        return switch (value.getKindCase()) {
            case STRING_VALUE -> bytes(value.getStringValue()) + 2;
            case LIST_VALUE -> 2 + sum(value.getListValue().getValuesList());
            case STRUCT_VALUE ->
                2
                        + value.getStructValue().getFieldsMap().entrySet().stream()
                                .mapToLong(field -> bytes(field.getKey()) + 4 + json(field.getValue()))
                                .sum();
            case INTEGER_VALUE -> Long.toString(value.getIntegerValue()).length();
            case DOUBLE_VALUE -> Double.toString(value.getDoubleValue()).length();
            default -> 4;
        };
    }

    private static long sum(List<Value> values) {
        return values.stream().mapToLong(value -> json(value) + 1).sum();
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
