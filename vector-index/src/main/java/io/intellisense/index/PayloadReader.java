package io.intellisense.index;

import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.JsonWithInt.Value.KindCase;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Looks up typed fields of a stored payload; a field of another type counts as missing. */
record PayloadReader(Map<String, Value> fields) {

    String text(String name) {
        String text = textOrNull(name);
        if (text == null) {
            throw missing(name);
        }
        return text;
    }

    String textOrNull(String name) {
        Value value = fields.get(name);
        return is(value, KindCase.STRING_VALUE) ? value.getStringValue() : null;
    }

    long number(String name) {
        if (!is(fields.get(name), KindCase.INTEGER_VALUE)) {
            throw missing(name);
        }
        return fields.get(name).getIntegerValue();
    }

    long numberOr(String name, long fallback) {
        return is(fields.get(name), KindCase.INTEGER_VALUE) ? number(name) : fallback;
    }

    Long numberOrNull(String name) {
        return is(fields.get(name), KindCase.INTEGER_VALUE) ? number(name) : null;
    }

    List<String> texts(String name) {
        Value value = fields.get(name);
        if (!is(value, KindCase.LIST_VALUE)) {
            return List.of();
        }
        return value.getListValue().getValuesList().stream()
                .filter(element -> is(element, KindCase.STRING_VALUE))
                .map(Value::getStringValue)
                .toList();
    }

    Instant instantOrNull(String name) {
        String text = textOrNull(name);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("its field '" + name + "' is no RFC 3339 time: " + text, e);
        }
    }

    /** Latitude or longitude; both or none, as a place has both. */
    Double degreesOrNull(String axis) {
        Value place = fields.get(PayloadFields.LOCATION);
        if (!is(place, KindCase.STRUCT_VALUE)) {
            return null;
        }
        Value degrees = place.getStructValue().getFieldsMap().get(axis);
        if (is(degrees, KindCase.INTEGER_VALUE)) {
            return (double) degrees.getIntegerValue();
        }
        return is(degrees, KindCase.DOUBLE_VALUE) ? degrees.getDoubleValue() : null;
    }

    private static boolean is(Value value, KindCase kind) {
        return value != null && value.getKindCase() == kind;
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException("its field '" + name + "' is missing");
    }
}
