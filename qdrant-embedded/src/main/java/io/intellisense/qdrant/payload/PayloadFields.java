package io.intellisense.qdrant.payload;

import static io.intellisense.qdrant.payload.ValueKind.FILLED;
import static io.intellisense.qdrant.payload.ValueKind.INTEGER;
import static io.intellisense.qdrant.payload.ValueKind.NULL;
import static io.intellisense.qdrant.payload.ValueKind.OTHER;
import static io.intellisense.qdrant.payload.ValueKind.TEXT;

import io.qdrant.client.grpc.JsonWithInt.Value;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;

/** Adds what filters can ask for to a point's document. Every path is indexed, whether a payload index was asked for or not. */
public final class PayloadFields {

    private final Document document;

    private PayloadFields(Document document) {
        this.document = document;
    }

    public static void add(Document document, Map<String, Value> payload) {
        new PayloadFields(document).object("", payload);
    }

    private void object(String prefix, Map<String, Value> fields) {
        fields.forEach((name, value) -> value(prefix + name, value));
    }

    private void value(String path, Value value) {
        switch (value.getKindCase()) {
            case NULL_VALUE, KIND_NOT_SET -> kind(path, NULL);
            case LIST_VALUE ->
                value.getListValue().getValuesList().forEach(element -> {
                    kind(path, FILLED);
                    element(path, element);
                    object(path + "[].", element.getStructValue().getFieldsMap());
                });
            default -> {
                kind(path, FILLED);
                element(path, value);
                object(path + ".", value.getStructValue().getFieldsMap());
            }
        }
    }

    private void element(String path, Value value) {
        switch (value.getKindCase()) {
            case STRING_VALUE -> text(path, value.getStringValue());
            case INTEGER_VALUE -> {
                kind(path, INTEGER);
                document.add(new LongPoint(FieldNames.integer(path), value.getIntegerValue()));
                document.add(new DoublePoint(FieldNames.number(path), value.getIntegerValue()));
            }
            case DOUBLE_VALUE -> {
                kind(path, OTHER);
                document.add(new DoublePoint(FieldNames.number(path), value.getDoubleValue()));
            }
            case BOOL_VALUE -> {
                kind(path, OTHER);
                document.add(new StringField(FieldNames.bool(path), Boolean.toString(value.getBoolValue()), Store.NO));
            }
            case STRUCT_VALUE -> {
                kind(path, OTHER);
                place(path, value.getStructValue().getFieldsMap());
            }
            case LIST_VALUE -> kind(path, OTHER);
            case NULL_VALUE, KIND_NOT_SET -> kind(path, NULL);
        }
    }

    private void text(String path, String text) {
        kind(path, TEXT);
        document.add(new StringField(FieldNames.keyword(path), FieldNames.term(text), Store.NO));
        Times.parse(text).ifPresent(micros -> document.add(new LongPoint(FieldNames.time(path), micros)));
    }

    private void place(String path, Map<String, Value> object) {
        Double latitude = number(object.get("lat"));
        Double longitude = number(object.get("lon"));
        if (latitude != null && longitude != null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
            document.add(new LatLonPoint(FieldNames.place(path), latitude, longitude));
        }
    }

    private static Double number(Value valueOrNull) {
        if (valueOrNull == null) {
            return null;
        }
        return switch (valueOrNull.getKindCase()) {
            case DOUBLE_VALUE -> valueOrNull.getDoubleValue();
            case INTEGER_VALUE -> (double) valueOrNull.getIntegerValue();
            default -> null;
        };
    }

    private void kind(String path, ValueKind kind) {
        document.add(new StringField(FieldNames.KINDS, FieldNames.term(FieldNames.kind(path, kind)), Store.NO));
    }
}
