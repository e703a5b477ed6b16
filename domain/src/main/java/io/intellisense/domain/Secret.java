package io.intellisense.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A key or password from the environment: {@code NAME}, or the file that {@code NAME_FILE} names, as Docker and Kubernetes give them. */
public final class Secret {

    private Secret() {}

    /**
     * @return null where neither is set; without the line's end of a file
     * @throws IllegalArgumentException where both are set or the file cannot be read; never with the secret
     */
    public static String orNull(String name) {
        return orNull(name, System::getenv);
    }

    static String orNull(String name, UnaryOperator<String> environment) {
        String given = environment.apply(name);
        String file = environment.apply(name + "_FILE");
        if (isEmpty(file)) {
            return isEmpty(given) ? null : given;
        }
        if (!isEmpty(given)) {
            throw new IllegalArgumentException("Set either " + name + " or " + name + "_FILE, not both");
        }
        return read(name, file);
    }

    private static String read(String name, String file) {
        String secret;
        try {
            secret = Files.readString(Path.of(file)).strip();
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException(
                    name + "_FILE names a file that cannot be read; make it readable, or name another: " + file, e);
        }
        if (secret.isEmpty()) {
            throw new IllegalArgumentException(
                    name + "_FILE names a file that is empty; write the secret into: " + file);
        }
        return secret;
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isEmpty();
    }
}
