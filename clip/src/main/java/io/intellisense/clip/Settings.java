package io.intellisense.clip;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** One object of a JSON file, read with defaults; a value of the wrong kind is named with its file and key. */
final class Settings {

    private final Path file;
    private final String prefix;
    private final JsonObject json;

    private Settings(Path file, String prefix, JsonObject json) {
        this.file = file;
        this.prefix = prefix;
        this.json = json;
    }

    static Settings read(Path file) {
        try {
            return new Settings(
                    file, "", JsonParser.parseString(Files.readString(file)).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException e) {
            throw new ModelException(file + " is not a JSON object; fetch the file again", e);
        } catch (IOException e) {
            throw new ModelException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The object under a key; an empty one where there is none. */
    Settings object(String key) {
        JsonElement value = json.get(key);
        if (value == null || value.isJsonNull()) {
            return new Settings(file, prefix + key + ".", new JsonObject());
        }
        if (!value.isJsonObject()) {
            throw wrong(key, "an object");
        }
        return new Settings(file, prefix + key + ".", value.getAsJsonObject());
    }

    /** These settings, with those of another object winning over them. */
    Settings overriddenBy(Settings other) {
        JsonObject merged = json.deepCopy();
        other.json.asMap().forEach(merged::add);
        return new Settings(file, prefix, merged);
    }

    boolean has(String key) {
        return json.has(key) && !json.get(key).isJsonNull();
    }

    boolean isNumber(String key) {
        return has(key) && json.get(key).isJsonPrimitive();
    }

    int positive(String key, int whenAbsent) {
        double value = number(key, whenAbsent);
        if (value < 1 || value > Integer.MAX_VALUE || value != Math.rint(value)) {
            throw wrong(key, "a whole number of at least 1");
        }
        return (int) value;
    }

    double number(String key, double whenAbsent) {
        return value(key).map(v -> asNumber(key, v)).orElse(whenAbsent);
    }

    String text(String key, String whenAbsent) {
        return value(key).map(JsonElement::getAsString).orElse(whenAbsent);
    }

    /** A token's text, written as it is or as an object with its {@code content}. */
    String token(String key, String whenAbsent) {
        return has(key) && json.get(key).isJsonObject()
                ? object(key).text("content", whenAbsent)
                : text(key, whenAbsent);
    }

    boolean flag(String key, boolean whenAbsent) {
        return value(key).map(JsonElement::getAsBoolean).orElse(whenAbsent);
    }

    /** Three numbers, one per colour. */
    double[] colours(String key, double... whenAbsent) {
        if (!has(key)) {
            return whenAbsent;
        }
        if (!json.get(key).isJsonArray() || json.getAsJsonArray(key).size() != whenAbsent.length) {
            throw wrong(key, "a list of " + whenAbsent.length + " numbers");
        }
        return json.getAsJsonArray(key).asList().stream()
                .mapToDouble(v -> asNumber(key, v))
                .toArray();
    }

    /** The complaint about a value, as an exception to throw. */
    ModelException wrong(String key, String wanted) {
        return new ModelException(file + ": " + prefix + key + " must be " + wanted + ", but is " + json.get(key));
    }

    private Optional<JsonElement> value(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (!json.get(key).isJsonPrimitive()) {
            throw wrong(key, "a single value");
        }
        return Optional.of(json.get(key));
    }

    private double asNumber(String key, JsonElement value) {
        try {
            return value.getAsDouble();
        } catch (NumberFormatException | UnsupportedOperationException | IllegalStateException e) {
            throw wrong(key, "a number");
        }
    }
}
