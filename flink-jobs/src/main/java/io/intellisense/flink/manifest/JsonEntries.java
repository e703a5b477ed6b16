package io.intellisense.flink.manifest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object a line. Empty lines are passed over. */
final class JsonEntries implements Entries {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Lines lines;
    private final Places places;

    JsonEntries(Lines lines, Places places) {
        this.lines = lines;
        this.places = places;
    }

    @Override
    public ManifestEntry next() throws IOException {
        Lines.Line line = lines.next();
        while (line != null && isBlank(line)) {
            line = lines.next();
        }
        return line == null ? null : entryOf(line);
    }

    private static boolean isBlank(Lines.Line line) {
        return !line.isTooLong() && new String(line.bytes(), StandardCharsets.ISO_8859_1).isBlank();
    }

    private ManifestEntry entryOf(Lines.Line line) {
        if (line.isTooLong()) {
            return ManifestEntry.wrong(line.offset(), line.number(), "The line has more than a million bytes");
        }
        try {
            return Fields.of(textsOf(JSON.readTree(line.bytes()))).entry(line.offset(), line.number(), places);
        } catch (JacksonException e) {
            return ManifestEntry.wrong(
                    line.offset(), line.number(), "The line is no JSON object: " + e.getOriginalMessage());
        }
    }

    private static Map<String, String> textsOf(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                texts.put(field.getKey(), field.getValue().asString());
            }
        });
        return texts;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
