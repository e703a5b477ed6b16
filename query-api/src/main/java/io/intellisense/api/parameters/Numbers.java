package io.intellisense.api.parameters;

import java.util.function.Function;

/** Readers of numbers within bounds. */
public final class Numbers {

    private Numbers() {}

    public static Function<String, Integer> integer(String name, int least, int most) {
        String advice = "'" + name + "' is a whole number from " + least + " to " + most + ", but was: ";
        return text -> {
            int value = parsed(text, advice, Integer::valueOf);
            if (value < least || value > most) {
                throw new IllegalArgumentException(advice + Shown.of(text) + ".");
            }
            return value;
        };
    }

    public static Function<String, Float> decimal(String name, float least, float most) {
        String advice = "'" + name + "' is a number from " + least + " to " + most + ", but was: ";
        return text -> {
            float value = parsed(text, advice, Float::valueOf);
            if (!(value >= least && value <= most)) {
                throw new IllegalArgumentException(advice + Shown.of(text) + ".");
            }
            return value;
        };
    }

    private static <T> T parsed(String text, String advice, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(advice + Shown.of(text) + ".", e);
        }
    }
}
