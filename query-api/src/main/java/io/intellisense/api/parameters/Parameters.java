package io.intellisense.api.parameters;

import io.intellisense.api.problem.BadParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The query parameters of one request. Everything that is wrong is collected while they are read, and told at once by
 * {@link #check}.
 */
public final class Parameters {

    private final Map<String, String[]> given;
    private final List<BadParameter> errors = new ArrayList<>();

    private Parameters(Map<String, String[]> given) {
        this.given = given;
    }

    /** @param known the names that this call understands; any other is an error */
    public static Parameters of(Map<String, String[]> given, List<String> known) {
        Parameters parameters = new Parameters(given);
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                parameters.complain(name, unknown("parameter", name, known));
            } else if (values.length > 1) {
                parameters.complain(name, "'" + name + "' was given " + values.length + " times; give it once.");
            }
        });
        return parameters;
    }

    /** The value as typed; an absent one is an error that says {@code advice}. */
    public <T> T required(String name, String advice, Function<String, T> reader) {
        if (!given.containsKey(name)) {
            complain(name, advice);
            return null;
        }
        return read(name, given.get(name)[0], reader);
    }

    /**
     * A value that may be absent or blank.
     *
     * @param reader throws an {@link IllegalArgumentException} whose message is the sentence to tell
     */
    public <T> T optional(String name, T otherwise, Function<String, T> reader) {
        String[] values = given.get(name);
        if (values == null || values[0].isBlank()) {
            return otherwise;
        }
        return read(name, values[0].strip(), reader);
    }

    /** As typed; there is one where {@link #required} found one. */
    public String text(String name) {
        return given.get(name)[0];
    }

    public void complain(String name, String sentence) {
        errors.add(new BadParameter(name, sentence));
    }

    /**
     * Does what may show only later that a value cannot be used; then the request ends.
     *
     * @param work throws an {@link IllegalArgumentException} whose message is the sentence to tell
     */
    public <T> T orComplain(String name, Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            complain(name, e.getMessage());
            check();
            throw e;
        }
    }

    /** Ends the request where anything was wrong. */
    public void check() {
        if (!errors.isEmpty()) {
            throw BadParameter.problemOf(List.copyOf(errors));
        }
    }

    private <T> T read(String name, String value, Function<String, T> reader) {
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException e) {
            complain(name, e.getMessage());
            return null;
        }
    }

    /** What to tell someone who used a name that does not exist. */
    public static String unknown(String what, String name, List<String> known) {
        String start = "There is no " + what + " '" + Shown.of(name) + "'";
        return DidYouMean.among(known, name)
                .map(word -> start + "; did you mean '" + word + "'?")
                .orElse(start
                        + (known.isEmpty()
                                ? "; this call takes none."
                                : "; there are: " + String.join(", ", known) + "."));
    }
}
