package io.intellisense.api.parameters;

import java.util.function.Function;

/** Reads what is either so or not. */
public final class YesOrNo {

    private YesOrNo() {}

    /** A reader that throws an {@link IllegalArgumentException} with a sentence for the user. */
    public static Function<String, Boolean> of(String name) {
        return text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new IllegalArgumentException("'" + name + "' is true or false, but was: " + Shown.of(text) + ".");
        };
    }
}
