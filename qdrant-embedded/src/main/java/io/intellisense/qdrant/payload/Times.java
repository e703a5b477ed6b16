package io.intellisense.qdrant.payload;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Times in payloads, as Qdrant reads them: RFC 3339, also with a blank for the T, without a zone (then UTC) or without a time of day. */
final class Times {

    /** Looked at first, because most texts are no times and exceptions are dear. */
    private static final Pattern TIME = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}(:?\\d{2})?)?)?");

    private static final Pattern ZONE = Pattern.compile(".*[T]\\d{2}:.*(Z|[+-]\\d{2}(:?\\d{2})?)");

    private Times() {}

    /** Microseconds since 1970, Qdrant's precision; empty where the text is no time. */
    static OptionalLong parse(String text) {
        if (text.length() > 40 || !TIME.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(micros(instant(text.replace(' ', 'T'))));
        } catch (DateTimeException e) {
            return OptionalLong.empty(); // the thirtieth of February is a text, not a time
        }
    }

    static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }

    private static Instant instant(String text) {
        if (text.indexOf('T') < 0) {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        if (!ZONE.matcher(text).matches()) {
            return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        }
        return OffsetDateTime.parse(withColon(text)).toInstant();
    }

    private static String withColon(String text) {
        return text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
    }
}
