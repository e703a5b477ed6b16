package io.intellisense.api.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a key is good for; none includes another. */
public enum KeyScope {
    /** Pictures, facts, the status and what happens. */
    READ,
    /** Searches, facets and embeddings. */
    SEARCH,
    /** New pictures. */
    UPLOAD,
    /** Deleting, trying rejected pictures again, and how the server is run. */
    ADMIN;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException with a sentence for the user */
    public static KeyScope parse(String label) {
        return Arrays.stream(values())
                .filter(scope -> scope.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A scope is one of "
                        + Arrays.stream(values()).map(KeyScope::label).collect(Collectors.joining(", "))
                        + ", but was: " + label + "."));
    }
}
