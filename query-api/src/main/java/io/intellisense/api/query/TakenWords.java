package io.intellisense.api.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recognises a date among words: {@code 2021}, {@code 2021-05}, {@code 2021-05-31}, {@code May 2021}. */
final class TakenWords {

    private static final List<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> month.name().toLowerCase(Locale.ROOT))
            .toList();

    private static final Pattern DATE = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}./:-])(?:(?:in|from)\\s+)?(?:(?<month>"
                    + MONTHS.stream()
                            .map(name -> name.substring(0, 3) + "(?:" + name.substring(3) + ")?")
                            .collect(Collectors.joining("|"))
                    + ")\\s+)?(?<date>(?:19|20)\\d{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?)(?![\\p{L}\\p{N}:/-]|\\.\\d)");

    private TakenWords() {}

    /** The first date in the text; its value is what the parameters {@code from} and {@code to} take. */
    static Optional<Recognized> in(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.find()) {
            return Optional.empty();
        }
        String value = date.group("date");
        int start = date.start();
        if (date.group("month") != null && value.length() == 4) {
            value += "-%02d".formatted(1 + monthOf(date.group("month")));
        } else if (date.group("month") != null) {
            start = date.start("date");
        }
        return isDate(value)
                ? Optional.of(new Recognized(Recognized.Kind.TAKEN, value, value, start, date.end()))
                : Optional.empty();
    }

    /** No month has every day. */
    private static boolean isDate(String value) {
        try {
            return value.length() < 10 || LocalDate.parse(value) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int monthOf(String typed) {
        String start = typed.substring(0, 3).toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).startsWith(start)) {
                return i;
            }
        }
        throw new IllegalStateException("The pattern knows no other months: " + typed);
    }
}
