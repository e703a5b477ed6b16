package io.intellisense.uploader.queue;

import io.intellisense.domain.DeadLetter;
import io.intellisense.domain.RejectReason;
import java.time.Instant;
import java.util.Map;

/**
 * A dead letter and the entry of the stream that holds it.
 *
 * @param entry its id in the stream, which begins with the milliseconds at which it was written
 */
public record Letter(String entry, DeadLetter content) {

    /** One that makes no sense is shown all the same: it stands for an image. */
    static Letter of(String entry, Map<String, String> fields) {
        try {
            return new Letter(entry, DeadLetter.ofFields(fields));
        } catch (IllegalArgumentException e) {
            Instant at = Instant.ofEpochMilli(Long.parseLong(entry.substring(0, entry.indexOf('-'))));
            return new Letter(
                    entry,
                    new DeadLetter(
                            null,
                            fields.getOrDefault("uri", ""),
                            fields.get("fileName"),
                            fields.getOrDefault("stage", "unknown"),
                            RejectReason.EVENT_LOST,
                            "This dead letter cannot be read: " + e.getMessage(),
                            0,
                            fields.getOrDefault("entry", ""),
                            at));
        }
    }
}
