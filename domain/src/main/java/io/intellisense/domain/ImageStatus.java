package io.intellisense.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of an uploaded image so far: the hash {@link RedisKeys#status}, kept for a while.
 *
 * <p>Its field {@link #RECEIVED} is written by whoever announces the image, who also removes {@link #OUTCOME}; that field is written by
 * the indexing job, whole, so that nobody ever reads half a status. After every change the image's id is published on
 * {@link RedisKeys#CHANGES}.
 *
 * @param at since when
 * @param reason why it was rejected; else null
 * @param message a sentence for a person; else null
 */
public record ImageStatus(State state, Instant at, RejectReason reason, String message) {

    /** How far an image is. */
    public enum State {
        /** Stored and announced. */
        RECEIVED,
        /** Searchable. */
        INDEXED,
        /** Refused, with a reason. */
        REJECTED,
        /** Gone from search. */
        DELETED;

        /** The word used in JSON. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Field: when the image was last announced, RFC 3339. */
    public static final String RECEIVED = "received";

    /** Field: what {@link #outcome} says. */
    public static final String OUTCOME = "outcome";

    /** Seconds that a status is kept after its last change. */
    public static final int KEPT_SECONDS = 7 * 24 * 3600;

    private static final String SEPARATOR = "\t";

    public ImageStatus {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(at, "at");
        if ((state == State.REJECTED) != (reason != null)) {
            throw new IllegalArgumentException("A rejected image, and no other, has a reason; but was: " + state);
        }
    }

    public static ImageStatus indexed(Instant at) {
        return new ImageStatus(State.INDEXED, at, null, null);
    }

    public static ImageStatus deleted(Instant at) {
        return new ImageStatus(State.DELETED, at, null, null);
    }

    public static ImageStatus rejected(Instant at, RejectReason reason, String message) {
        return new ImageStatus(State.REJECTED, at, reason, message);
    }

    /** The value of the field {@link #OUTCOME}. */
    public String outcome() {
        String start = state.label() + SEPARATOR + at;
        return reason == null ? start : String.join(SEPARATOR, start, reason.label(), message);
    }

    /** Empty where the fields hold no status. */
    public static Optional<ImageStatus> ofFields(Map<String, String> fields) {
        String outcome = fields.get(OUTCOME);
        if (outcome != null) {
            return Optional.of(ofOutcome(outcome));
        }
        return Optional.ofNullable(fields.get(RECEIVED))
                .map(at -> new ImageStatus(State.RECEIVED, instant(at), null, null));
    }

    private static ImageStatus ofOutcome(String outcome) {
        String[] parts = outcome.split(SEPARATOR, 4);
        if (parts.length < 2) {
            throw new IllegalArgumentException("An outcome has a state and a time, but was: " + outcome);
        }
        return new ImageStatus(
                State.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                instant(parts[1]),
                parts.length < 4 ? null : RejectReason.ofLabel(parts[2]),
                parts.length < 4 ? null : parts[3]);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A status's time is RFC 3339, but was: " + text, e);
        }
    }
}
