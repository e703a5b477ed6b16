package io.intellisense.qdrant.payload;

import io.qdrant.client.grpc.JsonWithInt.ListValue;
import io.qdrant.client.grpc.JsonWithInt.Struct;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.WithPayloadSelector;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Which part of a payload a client wants back. */
public final class PayloadSelection {

    private PayloadSelection() {}

    /** @param byDefault what a client gets that does not say: scrolling gives the payload, everything else nothing */
    public static UnaryOperator<Map<String, Value>> of(WithPayloadSelector selector, boolean byDefault) {
        return switch (selector.getSelectorOptionsCase()) {
            case ENABLE -> selector.getEnable() ? payload -> payload : payload -> Map.of();
            case INCLUDE -> payload -> only(payload, selector.getInclude().getFieldsList());
            case EXCLUDE -> payload -> without(payload, selector.getExclude().getFieldsList());
            case SELECTOROPTIONS_NOT_SET -> byDefault ? payload -> payload : payload -> Map.of();
        };
    }

    static Map<String, Value> only(Map<String, Value> payload, Collection<String> keys) {
        return select("", payload, keys, true);
    }

    /** The payload less the values at these keys; {@code a.b} and {@code a[].b} reach into objects. */
    static Map<String, Value> without(Map<String, Value> payload, Collection<String> keys) {
        return select("", payload, keys, false);
    }

    private static Map<String, Value> select(
            String prefix, Map<String, Value> fields, Collection<String> keys, boolean named) {
        Map<String, Value> selected = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            String path = prefix + name;
            if (keys.contains(path) || keys.contains(path + "[]")) {
                if (named) {
                    selected.put(name, value);
                }
            } else if (value.hasStructValue() && reaches(keys, path + ".")) {
                selected.put(name, object(path + ".", value, keys, named));
            } else if (value.hasListValue() && reaches(keys, path + "[].")) {
                selected.put(name, list(path + "[].", value, keys, named));
            } else if (!named) {
                selected.put(name, value);
            }
        });
        return selected;
    }

    private static boolean reaches(Collection<String> keys, String prefix) {
        return keys.stream().anyMatch(key -> key.startsWith(prefix));
    }

    private static Value object(String prefix, Value value, Collection<String> keys, boolean named) {
        Map<String, Value> fields = select(prefix, value.getStructValue().getFieldsMap(), keys, named);
        return Value.newBuilder()
                .setStructValue(Struct.newBuilder().putAllFields(fields))
                .build();
    }

    private static Value list(String prefix, Value value, Collection<String> keys, boolean named) {
        ListValue.Builder list = ListValue.newBuilder();
        for (Value element : value.getListValue().getValuesList()) {
            if (element.hasStructValue()) {
                list.addValues(object(prefix, element, keys, named));
            } else if (!named) {
                list.addValues(element);
            }
        }
        return Value.newBuilder().setListValue(list).build();
    }
}
