package io.intellisense.flink.manifest;

import io.intellisense.flink.flow.GivenFacts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The named fields of an entry, however its names are written: {@code takenAt} is {@code taken_at} and {@code TakenAt}. */
final class Fields {

    private static final GivenFacts NOTHING = new GivenFacts(null, null, null, null, null);

    private final Map<String, String> values;

    private Fields(Map<String, String> values) {
        this.values = values;
    }

    /** Fields without a value are as good as absent; those that mean nothing here are passed over. */
    static Fields of(Map<String, String> named) {
        Map<String, String> values = new HashMap<>();
        named.forEach((name, value) -> {
            if (value != null && !value.isEmpty()) {
                values.putIfAbsent(plain(name), value);
            }
        });
        return new Fields(values);
    }

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").strip();
    }

    ManifestEntry entry(long offset, long line, Places places) {
        try {
            return new ManifestEntry(offset, line, places.uriOf(place()), facts(), null);
        } catch (IllegalArgumentException e) {
            return ManifestEntry.wrong(offset, line, e.getMessage());
        }
    }

    private String place() {
        String path = values.get("path");
        String uri = values.get("uri");
        if ((path == null) == (uri == null)) {
            throw new IllegalArgumentException("Either 'path' or 'uri' says where the image is, and not both");
        }
        return path == null ? uri : path;
    }

    private GivenFacts facts() {
        GivenFacts facts = new GivenFacts(
                takenAt(), values.get("camera"), degrees("latitude"), degrees("longitude"), values.get("filename"));
        return facts.equals(NOTHING) ? null : facts;
    }

    private Instant takenAt() {
        String text = values.get("takenat");
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'takenAt' is a time with its offset, such as 2026-01-31T12:00:00+01:00, but was: " + text, e);
        }
    }

    private Double degrees(String name) {
        String text = values.get(name);
        try {
            return text == null ? null : Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + name + "' is a number of degrees, but was: " + text, e);
        }
    }
}
