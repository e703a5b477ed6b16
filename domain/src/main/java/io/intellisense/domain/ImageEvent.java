package io.intellisense.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Something that happened to an image in the store: an entry of the stream {@link RedisKeys#EVENTS}. The entry's own id, given by
 * Redis, is the event's version: of two events of one image the one with the greater id is the later one.
 *
 * @param uri where the bytes are (or were), an absolute URI
 * @param bytes size of the encoded file
 * @param at when it was announced
 * @param fileName the name that the file had where it came from; null where that is not known
 */
public record ImageEvent(Kind kind, ImageId id, Sha256 sha256, String uri, long bytes, Instant at, String fileName) {

    /** What happened. */
    public enum Kind {
        ADDED,
        DELETED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of the fields' layout: a reader refuses what it does not know. */
    private static final String LAYOUT = "1";

    public ImageEvent {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(at, "at");
    }

    public static ImageEvent added(Sha256 sha256, String uri, long bytes, Instant at) {
        return new ImageEvent(Kind.ADDED, ImageId.of(sha256), sha256, uri, bytes, at, null);
    }

    public static ImageEvent deleted(Sha256 sha256, String uri, long bytes, Instant at) {
        return new ImageEvent(Kind.DELETED, ImageId.of(sha256), sha256, uri, bytes, at, null);
    }

    public ImageEvent withFileName(String name) {
        return new ImageEvent(kind, id, sha256, uri, bytes, at, name);
    }

    /** The fields of the stream entry. */
    public Map<String, String> toFields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("layout", LAYOUT);
        fields.put("kind", kind.label());
        fields.put("id", id.value());
        fields.put("sha256", sha256.hex());
        fields.put("uri", uri);
        fields.put("bytes", Long.toString(bytes));
        fields.put("at", at.toString());
        if (fileName != null) {
            fields.put("fileName", fileName);
        }
        return fields;
    }

    /** @throws IllegalArgumentException where the fields are no event that this program knows */
    public static ImageEvent ofFields(Map<String, String> fields) {
        if (!LAYOUT.equals(fields.get("layout"))) {
            throw new IllegalArgumentException(
                    "An image event has layout " + LAYOUT + ", but was: " + fields.get("layout"));
        }
        Sha256 sha256 = new Sha256(fields.get("sha256"));
        try {
            return new ImageEvent(
                    Kind.valueOf(required(fields, "kind").toUpperCase(Locale.ROOT)),
                    new ImageId(required(fields, "id")),
                    sha256,
                    required(fields, "uri"),
                    Long.parseLong(required(fields, "bytes")),
                    Instant.parse(required(fields, "at")),
                    fields.get("fileName"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("An image event's time is RFC 3339, but was: " + fields.get("at"), e);
        }
    }

    private static String required(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("An image event has a field '" + name + "'");
        }
        return value;
    }
}
