package io.intellisense.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An announced image that could not be indexed: an entry of the stream {@link RedisKeys#REJECTED}.
 *
 * @param id null where the event itself was lost or made no sense
 * @param uri where the image is; empty where that is not known
 * @param fileName the name that the file had where it came from; null where that is not known
 * @param stage the step that refused it, such as {@code read} or {@code decode}
 * @param message a sentence for a person
 * @param attempts how often the event was handed out
 * @param entry stream and id of the event's own entry, such as {@code images:events 1700000000000-0}
 * @param at when it was refused
 */
public record DeadLetter(
        ImageId id,
        String uri,
        String fileName,
        String stage,
        RejectReason reason,
        String message,
        int attempts,
        String entry,
        Instant at) {

    public DeadLetter {
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(at, "at");
    }

    /** The fields of the stream entry. */
    public Map<String, String> toFields() {
        Map<String, String> fields = new LinkedHashMap<>();
        if (id != null) {
            fields.put("id", id.value());
        }
        fields.put("uri", uri);
        if (fileName != null) {
            fields.put("fileName", fileName);
        }
        fields.put("stage", stage);
        fields.put("reason", reason.label());
        fields.put("message", message);
        fields.put("attempts", Integer.toString(attempts));
        fields.put("entry", entry);
        fields.put("at", at.toString());
        return fields;
    }

    /** @throws IllegalArgumentException where the fields are no dead letter */
    public static DeadLetter ofFields(Map<String, String> fields) {
        try {
            return new DeadLetter(
                    fields.containsKey("id") ? new ImageId(fields.get("id")) : null,
                    fields.get("uri"),
                    fields.get("fileName"),
                    fields.get("stage"),
                    RejectReason.ofLabel(fields.get("reason")),
                    fields.get("message"),
                    Integer.parseInt(fields.get("attempts")),
                    fields.get("entry"),
                    Instant.parse(fields.get("at")));
        } catch (NullPointerException | DateTimeException e) {
            throw new IllegalArgumentException("These are not the fields of a dead letter: " + fields, e);
        }
    }
}
