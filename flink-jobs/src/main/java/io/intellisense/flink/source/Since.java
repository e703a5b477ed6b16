package io.intellisense.flink.source;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A point in time, or so long ago; one of the two is null. */
record Since(Instant instant, Duration ago) {

    private static final Pattern SHORT = Pattern.compile("(\\d{1,9})([smhdw])");

    /**
     * @param text {@code 2026-01-31T12:00:00Z}, {@code 36h}, {@code 7d} or an ISO 8601 duration
     * @throws IllegalArgumentException with a sentence
     */
    static Since parse(String text) {
        try {
            if (text.startsWith("P") || text.startsWith("p")) {
                return new Since(null, Duration.parse(text));
            }
            Matcher matcher = SHORT.matcher(text.toLowerCase(Locale.ROOT));
            return matcher.matches()
                    ? new Since(null, duration(Long.parseLong(matcher.group(1)), matcher.group(2)))
                    : new Since(OffsetDateTime.parse(text).toInstant(), null);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "A time since when is such as 2026-01-31T12:00:00Z, 36h or 7d, but was: " + text, e);
        }
    }

    private static Duration duration(long count, String unit) {
        return switch (unit) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            case "d" -> Duration.ofDays(count);
            default -> Duration.ofDays(7 * count);
        };
    }

    /** @param now from when on "ago" counts */
    Instant from(Instant now) {
        return instant == null ? now.minus(ago) : instant;
    }
}
