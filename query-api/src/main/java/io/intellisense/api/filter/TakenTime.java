package io.intellisense.api.filter;

import io.intellisense.api.parameters.Shown;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * A year, month, day or moment that someone typed, as the span of time it stands for. Days are those of UTC.
 *
 * @param start the first moment
 * @param end the first moment after it; a moment's own start
 */
public record TakenTime(Instant start, Instant end) {

    /** @throws IllegalArgumentException with a sentence for the user */
    public static TakenTime parse(String name, String text) {
        try {
            if (text.matches("\\d{4}")) {
                Year year = Year.parse(text);
                return days(year.atDay(1), year.plusYears(1).atDay(1));
            }
            if (text.matches("\\d{4}-\\d{2}")) {
                YearMonth month = YearMonth.parse(text);
                return days(month.atDay(1), month.plusMonths(1).atDay(1));
            }
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                LocalDate day = LocalDate.parse(text);
                return days(day, day.plusDays(1));
            }
            // In a query string a bare + is a space, and 2024-05-01T10:00:00+02:00 is what people paste.
            Instant moment = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            return new TakenTime(moment, moment);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + name + "' is a date such as 2024, 2024-05, 2024-05-31 or 2024-05-31T18:00:00Z, but was: "
                            + Shown.of(text) + ".",
                    e);
        }
    }

    private static TakenTime days(LocalDate first, LocalDate after) {
        return new TakenTime(
                first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                after.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
