package io.intellisense.api.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Draws values that a schema allows, at its bounds more often than chance would. */
final class ValidValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> WORDS = List.of(
            "a",
            "red",
            "circle",
            "Zürich",
            "海辺",
            "夕日",
            "Москва",
            "שלום",
            "مرحبا",
            "नमस्ते",
            "😀",
            "👩‍👩‍👧",
            "e\u0301",
            "\uFB01",
            "İstanbul",
            "ß",
            "don't",
            "50%",
            "a&b=c",
            "#tag",
            "x/y",
            "C:\\",
            "t-shirt",
            "2024",
            "<b>",
            "\u200B",
            "${jndi:x}",
            "'; --",
            "null",
            "\uD835\uDD38",
            "\uE000",
            "..",
            "?",
            "100*");

    private final Described described;
    private final List<String> images;
    private final byte[] picture;
    private final Random random;

    /** @param images ids that the library has */
    ValidValues(Described described, List<String> images, byte[] picture, Random random) {
        this.described = described;
        this.images = images;
        this.picture = picture;
        this.random = random;
    }

    JsonNode of(JsonNode given) {
        if (given.path("$ref").asString("").endsWith("/ImageId") && random.nextInt(5) > 0) {
            return JSON.stringNode(anyOf(images));
        }
        JsonNode schema = described.resolved(given);
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum")) {
            return anyOf(schema.get("enum"));
        }
        if (schema.has("examples") && (schema.has("pattern") || random.nextInt(4) == 0)) {
            return anyOf(schema.get("examples"));
        }
        if (schema.has("anyOf") && !schema.has("properties")) {
            return of(anyOf(schema.get("anyOf")));
        }
        return switch (schema.path("type").asString("string")) {
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "integer" -> JSON.numberNode(whole(schema));
            case "number" -> JSON.numberNode(decimal(schema));
            case "array" -> array(schema);
            case "object" -> object(schema);
            default -> JSON.stringNode(text(schema));
        };
    }

    private long whole(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(1000);
        return switch (random.nextInt(4)) {
            case 0 -> least;
            case 1 -> most;
            default -> least + random.nextLong(most - least + 1);
        };
    }

    private double decimal(JsonNode schema) {
        double least = schema.has("exclusiveMinimum")
                ? schema.get("exclusiveMinimum").asDouble() + 0.001
                : schema.path("minimum").asDouble(-1000);
        double most = schema.path("maximum").asDouble(1000);
        return switch (random.nextInt(4)) {
            case 0 -> least;
            case 1 -> most;
            default -> least + random.nextDouble() * (most - least);
        };
    }

    private String text(JsonNode schema) {
        if (schema.has("contentEncoding")) {
            return Base64.getEncoder().encodeToString(picture);
        }
        int most = schema.path("maxLength").asInt(200);
        if (random.nextInt(20) == 0) {
            return (random.nextBoolean() ? "é" : "😀").repeat(most);
        }
        StringBuilder text = new StringBuilder(anyOf(WORDS.subList(0, 11)));
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(' ').append(anyOf(WORDS));
        }
        return text.length() <= most ? text.toString() : "a";
    }

    private ArrayNode array(JsonNode schema) {
        ArrayNode array = JSON.arrayNode();
        if (schema.has("prefixItems")) {
            schema.get("prefixItems").forEach(item -> array.add(of(item)));
            if (array.get(1).asDouble() > array.get(3).asDouble()) { // a box's south is not north of its north
                JsonNode south = array.get(3);
                array.set(3, array.get(1));
                array.set(1, south);
            }
            return array;
        }
        int least = schema.path("minItems").asInt(0);
        int most = Math.min(schema.path("maxItems").asInt(3), 3);
        for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
            array.add(of(schema.get("items")));
        }
        return array;
    }

    private ObjectNode object(JsonNode schema) {
        Set<String> required = new HashSet<>();
        Set<String> excluded = new HashSet<>(Set.of("cursor")); // which only an answer can tell
        names(schema.path("required"), required);
        for (String choice : List.of("oneOf", "anyOf")) {
            if (schema.has(choice)) {
                schema.get(choice).forEach(each -> names(each.path("required"), excluded));
                names(anyOf(schema.get(choice)).path("required"), required);
            }
        }
        ObjectNode object = JSON.objectNode();
        schema.path("properties").forEachEntry((name, property) -> {
            if (required.contains(name) || !excluded.contains(name) && random.nextInt(3) == 0) {
                object.set(name, of(property));
            }
        });
        return object;
    }

    private static void names(JsonNode array, Set<String> names) {
        array.forEach(name -> names.add(name.asString()));
    }

    private <T> T anyOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private JsonNode anyOf(JsonNode choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** As a form sends it. */
    byte[] form(String boundary, int files) {
        List<byte[]> parts = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            parts.add(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + i
                            + ".png\"\r\nContent-Type: image/png\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            parts.add(picture);
            parts.add("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        parts.add(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return Bytes.join(parts);
    }

    byte[] picture() {
        return picture;
    }
}
