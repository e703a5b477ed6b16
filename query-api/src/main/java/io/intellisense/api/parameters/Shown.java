package io.intellisense.api.parameters;

/** A user's own words, made fit to be repeated in a sentence: short, and without control characters. */
public final class Shown {

    private static final int LONGEST = 40;

    private Shown() {}

    /** The first sentence of what another program says, without names of our classes. */
    static String line(String message) {
        String first = message.lines().findFirst().orElse("").replaceAll("`?(?:java|tools|io)\\.[\\w.$]+`?", "a value");
        return first.replaceAll("[\\p{Cc}\\p{Cs}]", "\uFFFD").replaceAll("[.:\\s]+$", "");
    }

    public static String of(String text) {
        String clean = text.replaceAll("[\\p{Cc}\\p{Cs}]", "\uFFFD");
        return clean.codePointCount(0, clean.length()) <= LONGEST
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST)) + "\u2026";
    }
}
