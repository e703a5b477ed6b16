package io.intellisense.api.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What someone looks for, in the form that the model sees: Unicode NFC, lower case, single spaces. CLIP's tokenizer would do the
 * same; doing it first lets queries that differ in nothing else share a cached vector.
 */
record QueryText(String value) {

    private static final String EMPTY = "Say what to look for, as in /api/search?q=a+red+circle.";
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Mn}]*");
    private static final Pattern UNUSABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\uFFFD&&[^\\t\\n\\r]]");

    /** @throws IllegalArgumentException with a sentence for the user */
    static QueryText parse(String typed, int maxLength) {
        check(typed, maxLength);
        return normalized(typed);
    }

    /** @throws IllegalArgumentException with a sentence for the user */
    static void check(String typed, int maxLength) {
        int length = typed.codePointCount(0, typed.length());
        if (length > maxLength) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "The query has %,d characters; use at most %,d.", length, maxLength));
        }
        Matcher unusable = UNUSABLE.matcher(typed);
        if (unusable.find()) {
            throw new IllegalArgumentException(String.format(
                    "Character %d of the query (U+%04X) is no text; remove it.",
                    typed.codePointCount(0, unusable.start()) + 1, typed.codePointAt(unusable.start())));
        }
        if (INVISIBLE.matcher(typed).matches()) {
            throw new IllegalArgumentException(EMPTY);
        }
    }

    static QueryText normalized(String typed) {
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        return new QueryText(SPACES.matcher(composed).replaceAll(" ").strip().toLowerCase(Locale.ROOT));
    }

    static String missing() {
        return EMPTY;
    }
}
