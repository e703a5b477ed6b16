package io.intellisense.api.browse;

import io.intellisense.api.parameters.Shown;
import io.intellisense.domain.ImageId;
import io.intellisense.index.TimeMark;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the next page of the library begins: an id, or a place in time. Opaque to callers.
 *
 * @param id null in the order of time
 * @param time null in the order of ids
 */
record BrowseCursor(ImageId id, TimeMark time) {

    private static final Pattern TIME =
            Pattern.compile("t(?:(?<second>-?\\d{1,18})\\.(?<nano>\\d{9}))?(?:_(?<id>.+))?");

    static BrowseCursor of(ImageId id) {
        return new BrowseCursor(id, null);
    }

    static BrowseCursor of(TimeMark time) {
        return new BrowseCursor(null, time);
    }

    boolean isOfTime() {
        return time != null;
    }

    String encode() {
        if (id != null) {
            return id.value();
        }
        Instant taken = time.takenAt();
        return "t" + (taken == null ? "" : "%d.%09d".formatted(taken.getEpochSecond(), taken.getNano()))
                + (time.after() == null ? "" : "_" + time.after().value());
    }

    /** @throws IllegalArgumentException with a sentence for the user */
    static BrowseCursor decode(String text) {
        try {
            Matcher time = TIME.matcher(text);
            if (!time.matches()) {
                return of(new ImageId(text));
            }
            Instant taken = time.group("second") != null
                    ? Instant.ofEpochSecond(Long.parseLong(time.group("second")), Long.parseLong(time.group("nano")))
                    : null;
            ImageId after = time.group("id") == null ? null : new ImageId(time.group("id"));
            if (taken != null && after == null) {
                throw new IllegalArgumentException("A moment goes with the last picture of it");
            }
            return of(new TimeMark(taken, after));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "'cursor' is the 'next' of an earlier answer, unchanged, but was: " + Shown.of(text) + ".", e);
        }
    }
}
