package io.intellisense.qdrant.payload;

import io.qdrant.client.grpc.JsonWithInt.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** A change of one point's payload. */
@FunctionalInterface
public interface PayloadEdit {

    Map<String, Value> apply(Map<String, Value> payload);

    /** Sets these fields and leaves the others. */
    static PayloadEdit set(Map<String, Value> fields) {
        return payload -> {
            Map<String, Value> merged = new LinkedHashMap<>(payload);
            merged.putAll(fields);
            return merged;
        };
    }

    static PayloadEdit overwrite(Map<String, Value> fields) {
        return payload -> fields;
    }

    static PayloadEdit delete(Collection<String> keys) {
        return payload -> PayloadSelection.without(payload, keys);
    }

    static PayloadEdit clear() {
        return payload -> Map.of();
    }
}
