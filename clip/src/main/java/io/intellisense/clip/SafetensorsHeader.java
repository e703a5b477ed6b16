package io.intellisense.clip;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Understands the JSON head of a safetensors file and checks all that the format promises: known types, sizes that fit their
 * shapes, and tensors that fill the data from end to end without gap or overlap.
 */
final class SafetensorsHeader {

    private static final Map<String, Integer> BYTES = Map.ofEntries(
            Map.entry("BOOL", 1),
            Map.entry("U8", 1),
            Map.entry("I8", 1),
            Map.entry("F8_E5M2", 1),
            Map.entry("F8_E4M3", 1),
            Map.entry("I16", 2),
            Map.entry("U16", 2),
            Map.entry("F16", 2),
            Map.entry("BF16", 2),
            Map.entry("I32", 4),
            Map.entry("U32", 4),
            Map.entry("F32", 4),
            Map.entry("F64", 8),
            Map.entry("I64", 8),
            Map.entry("U64", 8));

    private final long dataStart;
    private final long fileBytes;

    private SafetensorsHeader(long dataStart, long fileBytes) {
        this.dataStart = dataStart;
        this.fileBytes = fileBytes;
    }

    /** @throws IllegalArgumentException with what is wrong, as the rest of a sentence that begins with the file's name */
    static List<TensorSlot> parse(String json, long dataStart, long fileBytes) {
        try {
            return new SafetensorsHeader(dataStart, fileBytes)
                    .slots(JsonParser.parseString(json).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | ClassCastException e) {
            throw new IllegalArgumentException("has a header that is not the JSON of a safetensors file", e);
        }
    }

    private List<TensorSlot> slots(JsonObject header) {
        List<TensorSlot> slots = new ArrayList<>();
        header.asMap().forEach((name, value) -> {
            if (!name.equals("__metadata__")) {
                slots.add(slot(name, value.getAsJsonObject()));
            }
        });
        requireSeamless(slots);
        return slots;
    }

    private TensorSlot slot(String name, JsonObject json) {
        String dtype = member(name, json, "dtype").getAsString();
        if (!BYTES.containsKey(dtype)) {
            throw new IllegalArgumentException("says that tensor " + name + " has the unknown type " + dtype);
        }
        JsonArray offsets = member(name, json, "data_offsets").getAsJsonArray();
        List<Long> shape = numbers(member(name, json, "shape").getAsJsonArray());
        if (offsets.size() != 2) {
            throw new IllegalArgumentException("says no beginning and end for tensor " + name);
        }
        long begin = offsets.get(0).getAsLong();
        long end = offsets.get(1).getAsLong();
        if (begin < 0 || end < begin || end - begin != bytes(shape, BYTES.get(dtype))) {
            throw new IllegalArgumentException("says that tensor " + name + " of type " + dtype + " and shape " + shape
                    + " lies at bytes " + offsets);
        }
        return new TensorSlot(name, dtype, shape, dataStart + begin, dataStart + end);
    }

    private static JsonElement member(String name, JsonObject json, String key) {
        if (!json.has(key)) {
            throw new IllegalArgumentException("says no " + key + " for tensor " + name);
        }
        return json.get(key);
    }

    private static List<Long> numbers(JsonArray array) {
        return array.asList().stream().map(JsonElement::getAsLong).toList();
    }

    /** Bytes that a tensor must have; -1, which no tensor has, where the shape is negative or beyond a long. */
    private static long bytes(List<Long> shape, long elementBytes) {
        try {
            return shape.stream().anyMatch(side -> side < 0)
                    ? -1
                    : shape.stream().reduce(elementBytes, Math::multiplyExact);
        } catch (ArithmeticException e) {
            return -1;
        }
    }

    private void requireSeamless(List<TensorSlot> slots) {
        long at = dataStart;
        for (TensorSlot slot : slots.stream()
                .sorted(Comparator.comparingLong(TensorSlot::begin).thenComparingLong(TensorSlot::end))
                .toList()) {
            if (slot.begin() != at) {
                throw new IllegalArgumentException("has " + (slot.begin() < at ? "overlapping tensors" : "a gap")
                        + " before tensor " + slot.name());
            }
            at = slot.end();
        }
        if (at > fileBytes) {
            throw new IllegalArgumentException("is cut short: it should have " + at + " bytes, but has " + fileBytes);
        }
        if (at < fileBytes) {
            throw new IllegalArgumentException("has " + (fileBytes - at) + " bytes that belong to no tensor");
        }
    }
}
