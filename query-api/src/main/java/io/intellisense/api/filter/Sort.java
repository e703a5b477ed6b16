package io.intellisense.api.filter;

import io.intellisense.api.parameters.Shown;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What comes first. */
public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST;

    /** @throws IllegalArgumentException with a sentence for the user */
    public static Sort parse(String text) {
        return Arrays.stream(values())
                .filter(sort -> sort.label().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'sort' is one of "
                        + Arrays.stream(values()).map(Sort::label).collect(Collectors.joining(", "))
                        + ", but was: " + Shown.of(text) + "."));
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
